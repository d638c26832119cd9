package org.shichen.desk;

import java.util.List;
import java.util.Optional;
import org.shichen.access.OfficerSheet;
import org.shichen.access.PassphraseView;
import org.shichen.access.PinView;
import org.shichen.access.Session;
import org.shichen.journal.find.LogFindSheet;
import org.shichen.search.SearchSheet;
import org.shichen.ui.BoardView;
import org.shichen.ui.Language;
import org.shichen.ui.Look;
import org.shichen.ui.Notices;
import org.shichen.ui.Presentation;
import org.shichen.ui.RecordRef;
import org.shichen.ui.Theme;
import org.shichen.ui.Words;

/** What the acts of the window do: they open the sheets that belong to no board, or change the look. FX thread. */
final class WindowActs implements DeskActs {

    private final Desk desk;
    private final BoardsPane boards;
    private final Overlay overlay;
    private final DeskView view;
    private final Presentation presentation;
    private final Words words;

    /** @param view whose acts are listed, and where a record is chosen; asked only when something is done */
    WindowActs(Desk desk, BoardsPane boards, Overlay overlay, DeskView view, Presentation presentation) {
        this.desk = desk;
        this.boards = boards;
        this.overlay = overlay;
        this.view = view;
        this.presentation = presentation;
        this.words = presentation.words();
    }

    @Override
    public void openPalette() {
        CommandPalette palette = new CommandPalette(view.everyAct(), words, overlay::close);
        palette.setMaxWidth(presentation.look().px(560));
        overlay.open(palette, palette.field());
    }

    @Override
    public void openKeys() {
        Optional<BoardView> here = boards.around(overlay.getScene().getFocusOwner());
        KeyCard card = new KeyCard(
                here.map(BoardView::titleKey).orElse(""),
                here.map(BoardView::commands).orElse(List.of()),
                view.commands(),
                view.commands().stream()
                        .filter(command -> command.key().startsWith("help.command."))
                        .toList(),
                presentation,
                overlay::close);
        card.setMaxWidth(presentation.look().px(520));
        overlay.open(card, card.first());
    }

    @Override
    public void openAlarms() {
        AlarmSheet sheet = new AlarmSheet(desk.alarms(), presentation, checkpoint -> {
            overlay.close();
            desk.map().select(checkpoint);
            boards.goTo(BoardsPane.Shown.MAP);
        });
        sheet.setMaxWidth(presentation.look().px(620));
        overlay.open(sheet, sheet.list());
    }

    /** Shows what became of the record that is chosen where the focus is. */
    void openHistory() {
        view.chosen().ifPresentOrElse(this::openHistory, () -> desk.notices().say("history.choose-first"));
    }

    private void openHistory(RecordRef record) {
        overlay.openAfter(desk.histories().history(record, words, presentation.formats()), history -> {
            HistorySheet sheet = new HistorySheet(history, presentation);
            sheet.setMaxWidth(presentation.look().px(720));
            overlay.open(sheet, sheet.list());
        });
    }

    void openSearch() {
        FoundRecord place = foundRecord();
        SearchSheet sheet = new SearchSheet(desk.search(), presentation, hit -> {
            overlay.close();
            place.show(hit);
        });
        sheet.setMaxWidth(presentation.look().px(900));
        overlay.open(sheet, sheet.field());
    }

    void openLogFinder() {
        FoundRecord place = foundRecord();
        LogFindSheet sheet = new LogFindSheet(desk.logFinder(), presentation, line -> {
            overlay.close();
            place.showLine(line.id(), line.occurredAt());
        });
        sheet.setMaxWidth(presentation.look().px(900));
        overlay.open(sheet, sheet.list());
    }

    private FoundRecord foundRecord() {
        return new FoundRecord(desk, boards, presentation.formats().calendar(), this::openHistory);
    }

    @Override
    public void openOfficers() {
        Session session = desk.watchkeeping().session();
        OfficerSheet sheet = new OfficerSheet(session, presentation, overlay::close);
        sheet.setMaxWidth(presentation.look().px(520));
        overlay.open(sheet, sheet.first());
    }

    @Override
    public void openCare() {
        CareSheet sheet = new CareSheet(desk.watchkeeping(), presentation);
        sheet.setMaxWidth(presentation.look().px(680));
        overlay.open(sheet, sheet.first());
    }

    void openAccounts() {
        AccountsSheet sheet = new AccountsSheet(desk.watchkeeping(), presentation, desk.notices()::explain);
        sheet.setMaxWidth(presentation.look().px(720));
        overlay.open(sheet, sheet.first());
    }

    void openPassphrase() {
        PassphraseView view = PassphraseView.own(
                desk.watchkeeping().session(), presentation, () -> closeDone("act.access.passphrase"));
        view.setMaxWidth(presentation.look().px(520));
        overlay.open(view, view.first());
    }

    void openPin() {
        PinView view = new PinView(desk.watchkeeping().session(), presentation, () -> closeDone("act.access.pin"));
        view.setMaxWidth(presentation.look().px(520));
        overlay.open(view, view.first());
    }

    /** What shows nowhere is said. */
    private void closeDone(String act) {
        overlay.close();
        desk.notices().say("desk.done", new Notices.Word(act));
    }

    @Override
    public void otherTheme() {
        Look look = desk.look();
        desk.look(look.with(look.theme() == Theme.DAY ? Theme.NIGHT : Theme.DAY));
    }

    @Override
    public void otherLanguage() {
        Look look = desk.look();
        desk.look(look.with(look.language() == Language.ZH ? Language.EN : Language.ZH));
    }

    void scale(int by) {
        Look look = desk.look();
        desk.look(look.withScale(by == 0 ? 100 : look.scalePercent() + by));
    }
}
