package org.shichen;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.conditions.ArchConditions;
import com.tngtech.archunit.library.dependencies.SliceAssignment;
import com.tngtech.archunit.library.dependencies.SliceIdentifier;
import com.tngtech.archunit.library.dependencies.SlicesRuleDefinition;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** The rooms of the house and who may know whom, in the words of the README. */
class RoomsTest {

    private static final JavaClasses OURS = new ClassFileImporter()
            .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
            .importPackages("org.shichen");

    private static final Set<String> FEATURES =
            Set.of("roster", "checkpoint", "briefing", "journal", "people", "search");

    /** What each room may know besides itself, and besides the words for trouble and time that all may know. */
    private static final Map<String, Set<String>> MAY_KNOW = Map.ofEntries(
            Map.entry("problem", Set.of()),
            Map.entry("clock", Set.of()),
            Map.entry("store", Set.of()),
            Map.entry("ui", Set.of("store")),
            Map.entry("access", Set.of("store", "ui")),
            Map.entry("map", Set.of("store", "ui", "paper")),
            Map.entry("paper", Set.of("ui")),
            Map.entry("people", Set.of("store", "ui")),
            Map.entry("roster", Set.of("store", "ui", "people", "checkpoint", "paper")),
            Map.entry("checkpoint", Set.of("store", "ui", "people", "map", "roster", "paper")),
            Map.entry("journal", Set.of("store", "ui", "people", "roster", "checkpoint", "briefing", "paper")),
            Map.entry("briefing", Set.of("store", "ui", "people", "roster", "checkpoint", "paper")),
            Map.entry("search", Set.of("store", "ui", "people")));

    @TestFactory
    Stream<DynamicTest> each_room_knows_only_its_neighbours() {
        return MAY_KNOW.entrySet().stream()
                .map(room -> DynamicTest.dynamicTest(room.getKey(), () -> {
                    Set<String> allowed = room.getValue();
                    DescribedPredicate<JavaClass> stranger = DescribedPredicate.describe(
                            "another room than " + allowed,
                            other -> other.getPackageName().startsWith("org.shichen.")
                                    && !roomOf(other).equals(room.getKey())
                                    && !roomOf(other).equals("problem")
                                    && !roomOf(other).equals("clock")
                                    && !allowed.contains(roomOf(other)));
                    noClasses()
                            .that()
                            .resideInAPackage("org.shichen." + room.getKey() + "..")
                            .should()
                            .dependOnClassesThat(stranger)
                            .check(OURS);
                }));
    }

    @Test
    void a_feature_reads_anothers_records_and_repository_but_never_its_board_or_view() {
        for (String feature : FEATURES) {
            DescribedPredicate<JavaClass> boardOfAnother = DescribedPredicate.describe(
                    "a board or view of another feature",
                    other -> FEATURES.contains(roomOf(other))
                            && !roomOf(other).equals(feature)
                            && usesJavaFx(other)
                            && !other.getSimpleName().equals("PersonPicker"));
            noClasses()
                    .that()
                    .resideInAPackage("org.shichen." + feature + "..")
                    .should()
                    .dependOnClassesThat(boardOfAnother)
                    .check(OURS);
        }
    }

    /**
     * Rules belong to the records that they judge, and what is made of the schema to the store. Roster and checkpoints
     * ask each other for records: who stands where, and what there is to stand at.
     */
    @Test
    void parts_of_a_room_do_not_know_each_other_in_a_circle() {
        SliceAssignment parts = new SliceAssignment() {
            @Override
            public SliceIdentifier getIdentifierOf(JavaClass type) {
                return SliceIdentifier.of(
                        type.getPackageName().replaceFirst("\\.rules$", "").replaceFirst("\\.schema\\..*$", ".schema"));
            }

            @Override
            public String getDescription() {
                return "parts of rooms";
            }
        };
        SlicesRuleDefinition.slices()
                .assignedFrom(parts)
                .should()
                .beFreeOfCycles()
                .ignoreDependency(
                        JavaClass.Predicates.resideInAPackage("org.shichen.roster.."),
                        JavaClass.Predicates.resideInAPackage("org.shichen.checkpoint.."))
                .check(OURS);
    }

    @Test
    void rules_are_pure() {
        ArchRule rule = noClasses()
                .that()
                .resideInAPackage("..rules..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("javafx..", "org.jooq..", "org.controlsfx..", "java.sql..");
        rule.check(OURS);
    }

    @Test
    void the_store_and_the_clock_know_no_window() {
        noClasses()
                .that()
                .resideInAnyPackage("org.shichen.store..", "org.shichen.clock..", "org.shichen.problem..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("javafx..")
                .check(OURS);
    }

    @Test
    void paper_is_made_without_a_window() {
        noClasses()
                .that()
                .resideInAPackage("org.shichen.paper")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("javafx..", "org.shichen.ui..", "org.shichen.paper.view..")
                .check(OURS);
    }

    @Test
    void only_the_ways_off_and_on_the_window_thread_call_the_toolkit() {
        noClasses()
                .that()
                .resideOutsideOfPackages("org.shichen.app..", "org.shichen.ui..")
                .should()
                .dependOnClassesThat()
                .haveFullyQualifiedName("javafx.application.Platform")
                .check(OURS);
    }

    /**
     * GTK answers such a question by turning the loop of events inside of it: what is typed after Ctrl+K, whose list
     * asks of each act whether it can be done, would go into the line below the list before that has the focus.
     */
    @Test
    void whether_an_act_can_be_done_is_never_asked_of_the_clipboard() {
        noClasses()
                .should(ArchConditions.callMethodWhere(DescribedPredicate.describe(
                        "asking what the clipboard holds",
                        call -> call.getTarget().getOwner().getFullName().equals("javafx.scene.input.Clipboard")
                                && call.getTarget().getName().startsWith("has"))))
                .check(OURS);
    }

    /** It works with the network cable out: nothing of it can even ask for anything beyond this machine. */
    @Test
    void nothing_reaches_for_the_network() {
        DescribedPredicate<JavaClass> network = DescribedPredicate.describe(
                "a way to another machine",
                other -> other.getFullName()
                                .matches("java\\.net\\.(.*Socket.*|.*URLConnection|Inet.*|Proxy.*|Authenticator)"
                                        + "|java\\.nio\\.channels\\..*(Socket|Datagram).*")
                        || other.getPackageName()
                                .matches(
                                        "(java\\.net\\.http|java\\.rmi|javax\\.net|com\\.sun\\.net|javafx\\.scene\\.web)"
                                            + "(\\..*)?"));
        noClasses().should().dependOnClassesThat(network).check(OURS);
        noClasses()
                .should(ArchConditions.callMethodWhere(DescribedPredicate.describe(
                        "opening an address",
                        call -> call.getTarget().getOwner().getFullName().equals("java.net.URL")
                                && call.getTarget().getName().matches("open.*|getContent"))))
                .check(OURS);
    }

    @Test
    void nothing_writes_but_the_store() {
        noClasses()
                .that()
                .resideOutsideOfPackage("org.shichen.store..")
                .should(ArchConditions.callMethodWhere(DescribedPredicate.describe(
                        "an insert, update or delete of jOOQ",
                        call -> call.getTarget().getOwner().getFullName().equals("org.jooq.DSLContext")
                                && call.getTarget()
                                        .getName()
                                        .matches(
                                                "insert.*|update.*|delete.*|merge.*|execute.*|batch.*|transaction.*"))))
                .check(OURS);
    }

    /** The straight way: a view asks its board, and the board asks the repository. */
    @Test
    void what_stands_in_a_window_asks_neither_the_store_nor_a_repository() {
        DescribedPredicate<JavaClass> asked = DescribedPredicate.describe(
                "the store or a repository",
                other -> other.getFullName().equals("org.shichen.store.Store") || repository(other));
        noClasses()
                .that()
                .areAssignableTo("javafx.scene.Node")
                .should()
                .dependOnClassesThat(asked)
                .check(OURS);
    }

    @Test
    void questions_to_the_file_are_asked_where_no_window_is_known() {
        noClasses()
                .that(DescribedPredicate.describe("know JavaFX", RoomsTest::usesJavaFx))
                .and()
                .resideOutsideOfPackage("org.shichen.app..")
                .should()
                .dependOnClassesThat()
                .haveFullyQualifiedName("org.jooq.DSLContext")
                .check(OURS);
    }

    /** The thread of the window never waits for a disk; what a view shows of a file was read by others. */
    @Test
    void what_stands_in_a_window_touches_no_file() {
        noClasses()
                .that()
                .areAssignableTo("javafx.scene.Node")
                .should()
                .dependOnClassesThat()
                .haveNameMatching("java\\.nio\\.file\\.Files|java\\.io\\.File(Input|Output)Stream|java\\.sql\\..*")
                .check(OURS);
    }

    /** What judges is told everything: it asks nobody, and what it finds is a record. */
    @Test
    void rules_ask_no_store() {
        noClasses()
                .that()
                .resideInAPackage("..rules..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("org.shichen.store", "org.shichen.store.schema..")
                .check(OURS);
    }

    @Test
    void board_models_hold_no_controls() {
        classes()
                .that()
                .haveSimpleNameEndingWith("Board")
                .or()
                .haveSimpleName("CheckpointMap")
                .or()
                .haveSimpleName("BriefingLog")
                .or()
                .haveSimpleName("DutyLog")
                .should()
                .onlyDependOnClassesThat()
                .resideOutsideOfPackages("javafx.scene.control..", "org.controlsfx..")
                .check(OURS);
    }

    /** What a sheet is to show a model gives as a reading; that there are sheets is known to who opens them. */
    @Test
    void a_model_does_not_know_that_there_are_sheets() {
        noClasses()
                .that()
                .areNotInterfaces()
                .and()
                .areTopLevelClasses()
                .and(DescribedPredicate.describe(
                        "are not told how things are presented",
                        type -> type.getDirectDependenciesFromSelf().stream()
                                .noneMatch(
                                        to -> to.getTargetClass().getFullName().equals("org.shichen.ui.Presentation"))))
                .should()
                .dependOnClassesThat()
                .haveFullyQualifiedName("org.shichen.ui.Sheets")
                .check(OURS);
    }

    /** Holds the store and knows no window. */
    private static boolean repository(JavaClass type) {
        return !roomOf(type).equals("store")
                && !usesJavaFx(type)
                && type.getAllFields().stream()
                        .anyMatch(field -> field.getRawType().getFullName().equals("org.shichen.store.Store"));
    }

    private static String roomOf(JavaClass type) {
        String[] parts = type.getPackageName().split("\\.");
        return parts.length < 3 ? "" : parts[2];
    }

    private static boolean usesJavaFx(JavaClass type) {
        return type.getDirectDependenciesFromSelf().stream()
                .anyMatch(dependency ->
                        dependency.getTargetClass().getPackageName().startsWith("javafx"));
    }
}
