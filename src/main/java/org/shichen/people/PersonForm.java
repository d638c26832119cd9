package org.shichen.people;

import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import javafx.scene.Node;
import javafx.scene.control.CheckBox;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import org.jspecify.annotations.Nullable;
import org.shichen.ui.ChoiceWords;
import org.shichen.ui.WordChoice;
import org.shichen.ui.Words;

/** The fields of one person. What was typed stays until it is saved or taken back. */
final class PersonForm extends GridPane {

    /** A label and its field, twice. */
    private static final int COLUMNS = 4;

    private final Words words;
    private final TextField badge = new TextField();
    private final TextField name = new TextField();
    private final TextField pinyin = new TextField();
    private final TextField position = new TextField();
    private final TextField phone = new TextField();
    private final WordChoice<Category> category;
    private final WordChoice<Gender> gender;
    private final ComboBox<@Nullable Long> squad = new ComboBox<>();
    private final CheckBox active = new CheckBox();
    private final FlowPane skills = new FlowPane();
    private final Map<Long, CheckBox> marks = new LinkedHashMap<>();
    private List<Listed> squads = List.of();
    private PersonEntry base = PersonEntry.blank();
    private String suggested = "";

    PersonForm(Words words) {
        this.words = words;
        getStyleClass().add("people-form");
        category = new WordChoice<>(Category.class, words.of("people.column.CATEGORY"), words);
        gender = new WordChoice<>(Gender.class, words.of("people.column.GENDER"), words);
        // Both columns of fields share the width.
        for (int column = 0; column < COLUMNS; column++) {
            ColumnConstraints width = new ColumnConstraints();
            if (column % 2 == 1) {
                width.setHgrow(Priority.ALWAYS);
                width.setFillWidth(true);
            } else {
                width.setMinWidth(USE_PREF_SIZE);
            }
            getColumnConstraints().add(width);
        }
        for (Region wide : List.of(category, gender, squad)) {
            wide.setMaxWidth(Double.MAX_VALUE);
        }
        category.setId("people-category");
        gender.setId("people-gender");
        squad.setId("people-squad");
        squad.setAccessibleText(words.of("people.column.SQUAD"));
        squad.setConverter(new ChoiceWords<>(id -> squads.stream()
                .filter(one -> id != null && one.id() == id)
                .map(Listed::name)
                .findFirst()
                .orElse(words.of("people.squad.none"))));
        active.setId("people-active");
        active.setText(words.of("people.active"));
        skills.getStyleClass().add("people-skills");
        row(0, "BADGE", field(badge, "BADGE"), "NAME", field(name, "NAME"));
        row(1, "PINYIN", field(pinyin, "PINYIN"), "CATEGORY", category);
        row(2, "POSITION", field(position, "POSITION"), "SQUAD", squad);
        row(3, "GENDER", gender, "PHONE", field(phone, "PHONE"));
        add(label("SKILLS"), 0, 4);
        add(skills, 1, 4, 3, 1);
        add(active, 1, 5, 3, 1);
        name.textProperty().subscribe(text -> suggest());
        show(base, List.of(), List.of());
    }

    Node first() {
        return badge;
    }

    /** What is typed now, under the id and version that were shown. */
    PersonEntry typed() {
        Set<Long> marked = new HashSet<>();
        marks.forEach((id, mark) -> {
            if (mark.isSelected()) {
                marked.add(id);
            }
        });
        return new PersonEntry(
                base.id(),
                base.version(),
                badge.getText().strip(),
                name.getText().strip(),
                Pinyin.typed(pinyin.getText()),
                category.getValue(),
                position.getText().strip(),
                gender.getValue(),
                phone.getText().strip(),
                squad.getValue(),
                marked,
                active.isSelected());
    }

    PersonEntry base() {
        return base;
    }

    boolean dirty() {
        return !typed().equals(base);
    }

    /** The same words under a newer version: only what is not in this form was changed. */
    void moveOn(PersonEntry newer) {
        base = newer;
    }

    void show(PersonEntry entry, List<Listed> allSquads, List<Listed> allSkills) {
        lists(allSquads, allSkills);
        base = entry;
        badge.setText(entry.badge());
        name.setText(entry.name());
        pinyin.setText(entry.pinyin());
        suggested = entry.pinyin();
        category.setValue(entry.category());
        position.setText(entry.position());
        gender.setValue(entry.gender());
        phone.setText(entry.phone());
        squad.setValue(entry.squadId());
        active.setSelected(entry.active());
        marks.forEach((id, mark) -> mark.setSelected(entry.skillIds().contains(id)));
    }

    /** Offers these squads and skills; what is chosen stays. */
    void lists(List<Listed> allSquads, List<Listed> allSkills) {
        Long chosen = squad.getValue();
        squads = allSquads;
        squad.getItems().setAll((Long) null);
        allSquads.forEach(one -> squad.getItems().add(one.id()));
        squad.setValue(chosen);
        Map<Long, CheckBox> old = new LinkedHashMap<>(marks);
        marks.clear();
        for (Listed skill : allSkills) {
            CheckBox mark = old.getOrDefault(skill.id(), new CheckBox());
            mark.setText(skill.name());
            marks.put(skill.id(), mark);
        }
        skills.getChildren().setAll(marks.values());
    }

    /** The pinyin follows the name until somebody writes it by hand. */
    private void suggest() {
        if (pinyin.getText().equals(suggested) && !name.getText().equals(base.name())) {
            suggested = Pinyin.of(name.getText());
            pinyin.setText(suggested);
        }
    }

    private void row(int row, String one, Node first, String other, Node second) {
        addRow(row, label(one), first, label(other), second);
    }

    private Label label(String column) {
        Label label = new Label(words.of("people.column." + column));
        label.setMinWidth(Region.USE_PREF_SIZE);
        return label;
    }

    private TextField field(TextField field, String column) {
        field.setId("people-" + column.toLowerCase(Locale.ROOT));
        field.setAccessibleText(words.of("people.column." + column));
        return field;
    }
}
