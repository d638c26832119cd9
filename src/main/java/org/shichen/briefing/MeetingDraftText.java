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
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.shichen.people.Person;

/** A meeting being typed as one text (JSON), so that it is kept as a draft and comes back whole. */
final class MeetingDraftText {

    private static final JsonFactory JSON = new JsonFactory();

    /** Behind the name of a field of a person: the words in it that name nobody. */
    private static final String WORDS = ".words";

    private MeetingDraftText() {}

    static String write(MeetingDraft draft) {
        return write(draft, draft.base());
    }

    /** What is typed, whatever it was before. */
    static String content(MeetingDraft draft) {
        return write(draft, null);
    }

    private static String write(MeetingDraft draft, MeetingDraft.@Nullable Base base) {
        StringWriter text = new StringWriter();
        try (JsonGenerator out = JSON.createGenerator(text)) {
            out.writeStartObject();
            out.writeStringField("title", draft.title.get());
            out.writeStringField("place", draft.place.get());
            out.writeStringField("date", draft.date.get());
            out.writeStringField("opened", draft.opened.get());
            out.writeStringField("ended", draft.ended.get());
            out.writeStringField("agenda", draft.agenda.get());
            out.writeStringField("guests", draft.guests.get());
            MeetingSeries series = draft.series.get();
            out.writeStringField("series", series == null ? "" : Long.toString(series.id()));
            whom(out, "chair", draft.chair);
            whom(out, "recorder", draft.recorder);
            whom(out, "added", draft.added);
            whom(out, "added-for", draft.addedFor);
            if (base != null) {
                out.writeStringField("meeting", Long.toString(base.meeting()));
                out.writeStringField("version", Long.toString(base.version()));
                out.writeStringField("base", base.text());
            }
            rows(out, draft);
            out.writeEndObject();
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return text.toString();
    }

    /** An empty field that was not there in an earlier version is not written: the text of a meeting stays the same. */
    private static void whom(JsonGenerator out, String name, MeetingDraft.Whom whom) throws IOException {
        if (whom.get() != null || !name.startsWith("added")) {
            out.writeStringField(name, id(whom.get()));
        }
        if (!whom.words.get().isEmpty()) {
            out.writeStringField(name + WORDS, whom.words.get());
        }
    }

    private static void rows(JsonGenerator out, MeetingDraft draft) throws IOException {
        out.writeArrayFieldStart("topics");
        for (MeetingDraft.TopicDraft topic : draft.topics) {
            out.writeStartObject();
            out.writeStringField("id", number(topic.id));
            out.writeStringField("from", number(topic.carriedFrom));
            out.writeStringField("why", topic.why == null ? "" : topic.why.name());
            out.writeStringField("topic", topic.topic.get());
            out.writeStringField("notes", topic.notes.get());
            out.writeEndObject();
        }
        out.writeEndArray();
        out.writeArrayFieldStart("decisions");
        for (MeetingDraft.DecisionDraft decision : draft.decisions) {
            out.writeStartObject();
            out.writeStringField("id", number(decision.id));
            out.writeStringField("assigned", Boolean.toString(decision.assigned));
            out.writeStringField("content", decision.content.get());
            whom(out, "handler", decision.handler);
            out.writeStringField("days", decision.days.get());
            out.writeEndObject();
        }
        out.writeEndArray();
        out.writeArrayFieldStart("attendees");
        for (MeetingDraft.Attendee attendee : draft.attendees) {
            out.writeStartObject();
            out.writeStringField("person", id(attendee.person));
            out.writeStringField("away", attendee.awayReason);
            out.writeStringField("reason", attendee.reason.get());
            out.writeStringField("presence", attendee.presence.get().name());
            out.writeStringField("for", id(attendee.standsFor.get()));
            out.writeEndObject();
        }
        out.writeEndArray();
    }

    /**
     * Puts the text back into a fresh draft. Who or what is no longer there is left out.
     *
     * @param fresh makes another fresh draft, for what a meeting on record was before it was changed
     */
    static void read(
            String text,
            MeetingDraft into,
            List<MeetingSeries> series,
            List<Person> people,
            Supplier<MeetingDraft> fresh) {
        Map<String, Person> byId = new HashMap<>();
        people.forEach(person -> byId.put(Long.toString(person.id()), person));
        Map<String, String> head = new HashMap<>();
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
                    head.put(name, in.getText());
                }
            }
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
        head.forEach((name, value) -> field(name, value, into, series, byId));
        if (into.decisions.isEmpty()) {
            into.decisions.add(new MeetingDraft.DecisionDraft());
        }
        if (head.containsKey("base")) {
            MeetingDraft before = fresh.get();
            read(head.get("base"), before, series, people, fresh);
            into.base(new MeetingDraft.Base(
                    Long.parseLong(head.get("meeting")),
                    Long.parseLong(head.get("version")),
                    head.get("base"),
                    before.meeting()));
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
            case "guests" -> into.guests.set(value);
            case "chair" -> into.chair.set(people.get(value));
            case "chair" + WORDS -> into.chair.words.set(value);
            case "recorder" -> into.recorder.set(people.get(value));
            case "recorder" + WORDS -> into.recorder.words.set(value);
            case "added" -> into.added.set(people.get(value));
            case "added" + WORDS -> into.added.words.set(value);
            case "added-for" -> into.addedFor.set(people.get(value));
            case "added-for" + WORDS -> into.addedFor.words.set(value);
            case "series" ->
                series.stream()
                        .filter(each -> Long.toString(each.id()).equals(value))
                        .findFirst()
                        .ifPresent(into.series::set);
            default -> {
                // Read elsewhere, or a field of a later version.
            }
        }
    }

    private static void row(String list, Map<String, String> fields, MeetingDraft into, Map<String, Person> people) {
        switch (list) {
            case "topics" ->
                into.topics.add(new MeetingDraft.TopicDraft(
                        number(fields.get("id")),
                        number(fields.get("from")),
                        fields.getOrDefault("why", "").isEmpty() ? null : CarryReason.valueOf(fields.get("why")),
                        fields.getOrDefault("topic", ""),
                        fields.getOrDefault("notes", "")));
            case "decisions" -> {
                MeetingDraft.DecisionDraft decision = new MeetingDraft.DecisionDraft(
                        number(fields.get("id")), Boolean.parseBoolean(fields.get("assigned")));
                decision.content.set(fields.getOrDefault("content", ""));
                decision.handler.set(people.get(fields.getOrDefault("handler", "")));
                decision.handler.words.set(fields.getOrDefault("handler" + WORDS, ""));
                decision.days.set(fields.getOrDefault("days", ""));
                into.decisions.add(decision);
            }
            case "attendees" -> {
                if (people.containsKey(fields.get("person"))) {
                    MeetingDraft.Attendee attendee = new MeetingDraft.Attendee(
                            people.get(fields.get("person")), fields.getOrDefault("away", ""));
                    attendee.presence.set(Presence.valueOf(fields.get("presence")));
                    attendee.reason.set(fields.getOrDefault("reason", ""));
                    attendee.standsFor.set(people.get(fields.getOrDefault("for", "")));
                    into.attendees.add(attendee);
                }
            }
            default -> {
                // A list of a later version.
            }
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

    private static @Nullable Long number(@Nullable String text) {
        return text == null || text.isEmpty() ? null : Long.valueOf(text);
    }

    private static String number(@Nullable Long id) {
        return id == null ? "" : Long.toString(id);
    }

    private static String id(@Nullable Person person) {
        return person == null ? "" : Long.toString(person.id());
    }
}
