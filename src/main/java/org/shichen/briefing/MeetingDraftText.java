package org.shichen.briefing;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.shichen.people.Person;

/** A meeting being typed as one text (JSON), so that it is kept as a draft and comes back whole. */
final class MeetingDraftText {

    private static final JsonFactory JSON = new JsonFactory();

    private MeetingDraftText() {}

    static String write(MeetingDraft draft) {
        StringWriter text = new StringWriter();
        try (JsonGenerator out = JSON.createGenerator(text)) {
            out.writeStartObject();
            out.writeStringField("title", draft.title.get());
            out.writeStringField("place", draft.place.get());
            out.writeStringField("date", draft.date.get());
            out.writeStringField("opened", draft.opened.get());
            out.writeStringField("ended", draft.ended.get());
            out.writeStringField("agenda", draft.agenda.get());
            MeetingSeries series = draft.series.get();
            out.writeStringField("series", series == null ? "" : Long.toString(series.id()));
            out.writeStringField("chair", id(draft.chair.get()));
            out.writeStringField("recorder", id(draft.recorder.get()));
            out.writeArrayFieldStart("decisions");
            for (MeetingDraft.DecisionDraft decision : draft.decisions) {
                out.writeStartObject();
                out.writeStringField("content", decision.content.get());
                out.writeStringField("handler", id(decision.handler.get()));
                out.writeStringField("days", decision.days.get());
                out.writeEndObject();
            }
            out.writeEndArray();
            out.writeArrayFieldStart("attendees");
            for (MeetingDraft.Attendee attendee : draft.attendees) {
                out.writeStartObject();
                out.writeStringField("person", id(attendee.person));
                out.writeStringField("reason", attendee.awayReason);
                out.writeStringField("presence", attendee.presence.get().name());
                out.writeEndObject();
            }
            out.writeEndArray();
            out.writeEndObject();
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return text.toString();
    }

    /** Puts the text back into a fresh draft. Who or what is no longer there is left out. */
    static void read(String text, MeetingDraft into, List<MeetingSeries> series, List<Person> people) {
        Map<String, Person> byId = new HashMap<>();
        people.forEach(person -> byId.put(Long.toString(person.id()), person));
        into.decisions.clear();
        try (JsonParser in = JSON.createParser(text)) {
            in.nextToken();
            for (JsonToken token = in.nextToken(); token == JsonToken.FIELD_NAME; token = in.nextToken()) {
                String name = in.currentName();
                if (in.nextToken() == JsonToken.START_ARRAY) {
                    while (in.nextToken() == JsonToken.START_OBJECT) {
                        row(name, fields(in), into, byId);
                    }
                } else {
                    field(name, in.getText(), into, series, byId);
                }
            }
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
        if (into.decisions.isEmpty()) {
            into.decisions.add(new MeetingDraft.DecisionDraft());
        }
    }

    private static void field(
            String name, String value, MeetingDraft into, List<MeetingSeries> series, Map<String, Person> people) {
        switch (name) {
            case "title" -> into.title.set(value);
            case "place" -> into.place.set(value);
            case "date" -> into.date.set(value);
            case "opened" -> into.opened.set(value);
            case "ended" -> into.ended.set(value);
            case "agenda" -> into.agenda.set(value);
            case "chair" -> into.chair.set(people.get(value));
            case "recorder" -> into.recorder.set(people.get(value));
            case "series" ->
                series.stream()
                        .filter(each -> Long.toString(each.id()).equals(value))
                        .findFirst()
                        .ifPresent(into.series::set);
            default -> {
                // A field of a later version.
            }
        }
    }

    private static void row(String list, Map<String, String> fields, MeetingDraft into, Map<String, Person> people) {
        if (list.equals("decisions")) {
            MeetingDraft.DecisionDraft decision = new MeetingDraft.DecisionDraft();
            decision.content.set(fields.getOrDefault("content", ""));
            decision.handler.set(people.get(fields.get("handler")));
            decision.days.set(fields.getOrDefault("days", ""));
            into.decisions.add(decision);
        } else if (list.equals("attendees") && people.containsKey(fields.get("person"))) {
            MeetingDraft.Attendee attendee =
                    new MeetingDraft.Attendee(people.get(fields.get("person")), fields.getOrDefault("reason", ""));
            attendee.presence.set(Presence.valueOf(fields.get("presence")));
            into.attendees.add(attendee);
        }
    }

    private static Map<String, String> fields(JsonParser in) throws IOException {
        Map<String, String> fields = new HashMap<>();
        while (in.nextToken() == JsonToken.FIELD_NAME) {
            String name = in.currentName();
            in.nextToken();
            fields.put(name, in.getText());
        }
        return fields;
    }

    private static String id(@Nullable Person person) {
        return person == null ? "" : Long.toString(person.id());
    }
}
