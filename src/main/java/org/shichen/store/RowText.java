package org.shichen.store;

import static org.shichen.store.schema.Tables.CREDENTIAL;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jooq.Field;
import org.jooq.Record;

/**
 * Rows as the change log keeps them: JSON objects of column name and database value (whole number, real, text or null),
 * columns in the order of the table. A bulk write keeps many rows as one JSON array. Secrets are kept as a mark only.
 */
final class RowText {

    private static final JsonFactory JSON = new JsonFactory();
    private static final Set<Field<?>> SECRETS = Set.of(CREDENTIAL.PASSPHRASE_HASH, CREDENTIAL.PIN_HASH);
    private static final String MARK = "*";

    private RowText() {}

    static String write(Record row) {
        return write(generator -> writeRow(generator, row));
    }

    static String writeAll(List<? extends Record> rows) {
        return write(generator -> {
            generator.writeStartArray();
            for (Record row : rows) {
                writeRow(generator, row);
            }
            generator.writeEndArray();
        });
    }

    /** The rows of an entry, one for an object, all for an array. */
    static List<Map<String, Object>> read(String text) {
        List<Map<String, Object>> rows = new ArrayList<>();
        try (JsonParser parser = JSON.createParser(text)) {
            for (JsonToken token = parser.nextToken(); token != null; token = parser.nextToken()) {
                if (token == JsonToken.START_OBJECT) {
                    rows.add(readRow(parser));
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return rows;
    }

    /** Whether two texts tell the same rows; writers differ in how they escape rare characters. */
    static boolean same(String one, String other) {
        return one.equals(other) || read(one).equals(read(other));
    }

    private static Map<String, Object> readRow(JsonParser parser) throws IOException {
        Map<String, Object> row = new LinkedHashMap<>();
        while (parser.nextToken() != JsonToken.END_OBJECT) {
            String column = parser.currentName();
            row.put(
                    column,
                    switch (parser.nextToken()) {
                        case VALUE_NUMBER_INT -> parser.getLongValue();
                        case VALUE_NUMBER_FLOAT -> parser.getDoubleValue();
                        case VALUE_STRING -> parser.getText();
                        default -> null;
                    });
        }
        return row;
    }

    private static void writeRow(JsonGenerator generator, Record row) throws IOException {
        generator.writeStartObject();
        for (Field<?> field : row.fields()) {
            generator.writeFieldName(field.getName());
            switch (row.get(field)) {
                case null -> generator.writeNull();
                case Long number -> generator.writeNumber(number);
                case Double number -> generator.writeNumber(number);
                case Float number -> generator.writeNumber(number);
                case String words -> generator.writeString(SECRETS.contains(field) ? MARK : words);
                case Object other -> throw new IllegalStateException(field + " is " + other.getClass());
            }
        }
        generator.writeEndObject();
    }

    private interface Writing {
        void to(JsonGenerator generator) throws IOException;
    }

    private static String write(Writing writing) {
        StringWriter text = new StringWriter();
        try (JsonGenerator generator = JSON.createGenerator(text)) {
            writing.to(generator);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return text.toString();
    }
}
