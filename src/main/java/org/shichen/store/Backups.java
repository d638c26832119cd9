package org.shichen.store;

import static org.shichen.store.schema.Tables.SETTING;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.shichen.problem.Problem;
import org.shichen.problem.ProblemException;
import org.shichen.store.schema.tables.records.SettingRecord;

/**
 * The backups of one desk, in a first folder and, when it is set, on a second disk. A copy bears its name only after it
 * was looked through row by row and is on disk, so whatever bears such a name was good when it was made. Blocks; not
 * for the FX thread.
 */
public final class Backups {

    /**
     * What came of a backup.
     *
     * @param second why the second disk has no copy; null when it has one or none is set
     */
    public record Made(Backup backup, @Nullable Problem second) {}

    /** When a file was set aside, in its name; UTC. */
    static final DateTimeFormatter STAMP = DateTimeFormatter.ofPattern("uuuuMMdd'T'HHmmss'Z'");

    private static final Pattern NAME = Pattern.compile("(.+)-(\\d{8}T\\d{6}Z)\\.db");
    private static final String SUSPECT = ".suspect";
    private static final String FIRST = "backup.folder";

    /** Name of the setting that holds the folder on the second disk; empty when there is none. */
    public static final String SECOND = "backup.second-folder";

    private final Store store;
    private final String desk;
    private final InstantSource machineClock;
    private final Retention retention;

    /** @param zone where the hours and days of keeping are counted */
    public Backups(Store store, InstantSource machineClock, ZoneId zone) {
        this.store = store;
        this.desk = stem(store.path()) + "-" + deskId(store).substring(0, 8);
        this.machineClock = machineClock;
        this.retention = new Retention(zone);
    }

    /** Which desk this file is, wherever it lies and whatever it is called. */
    public static String deskId(Store store) {
        return setting(store, "desk.id").orElseThrow();
    }

    /** Where a desk's backups lie when nothing else is set: a folder beside the file. */
    public static Path folderBeside(Path desk) {
        return desk.toAbsolutePath().normalize().resolveSibling(stem(desk) + "-backups");
    }

    /**
     * The newest backup beside a desk that cannot be opened to be asked where its backups are; of whichever desk bore
     * the name. Looks by name only.
     */
    public static Optional<Backup> newestOf(Path desk) {
        Pattern ofDesk = Pattern.compile(Pattern.quote(stem(desk)) + "-[0-9a-f]{8}");
        return in(folderBeside(desk), name -> ofDesk.matcher(name).matches()).stream()
                .findFirst();
    }

    /** The first folder: the one that was set, else one beside the file. */
    public Path first() {
        return setting(store, FIRST).map(Path::of).orElseGet(() -> folderBeside(store.path()));
    }

    /** The folder on a second disk, if one was set. */
    public Optional<Path> second() {
        return setting(store, SECOND).map(Path::of);
    }

    /**
     * Sets where backups go from now on; those made before stay where they are.
     *
     * @param first null for the folder beside the file
     * @param second null for no second disk
     */
    public void folders(Act act, @Nullable Path first, @Nullable Path second) {
        store.write(act, tx -> {
            set(tx, FIRST, first);
            set(tx, SECOND, second);
            return act.id();
        });
    }

    private static void set(Tx tx, String name, @Nullable Path folder) {
        SettingRecord row = tx.read().fetchOne(SETTING, SETTING.NAME.eq(name));
        String content = folder == null ? "" : folder.toAbsolutePath().toString();
        if (row != null) {
            row.setContent(content);
            tx.update(row);
        } else if (folder != null) {
            SettingRecord fresh = new SettingRecord();
            fresh.setName(name);
            fresh.setContent(content);
            tx.insert(fresh);
        }
    }

    private static Optional<String> setting(Store store, String name) {
        return store.read(dsl -> dsl.select(SETTING.CONTENT)
                        .from(SETTING)
                        .where(SETTING.NAME.eq(name))
                        .fetchOptional(SETTING.CONTENT))
                .filter(content -> !content.isBlank());
    }

    /** The good backups of the first folder, newest first. */
    public List<Backup> all() {
        return in(first());
    }

    /**
     * Makes a backup now, while the desk is in use, and lets go what need not be kept any longer.
     *
     * @throws ProblemException when it could not be made or what was copied is not as it was written: that copy is kept
     *     aside under a name that says so
     * @throws java.util.concurrent.CancellationException when {@code progress} says so
     */
    public Made make(Progress progress) {
        Instant now = machineClock.instant();
        Path first = first();
        Path target = first.resolve(name(now));
        try {
            PrivateFiles.createFolder(first);
            Path partial = WholeFile.partial(target);
            Files.deleteIfExists(partial);
            try {
                copyVerified(partial, progress);
                WholeFile.publish(partial, target);
            } finally {
                Files.deleteIfExists(partial);
            }
            thin(first);
            return new Made(new Backup(target, now, Files.size(target)), toSecond(target));
        } catch (IOException failure) {
            throw new ProblemException(Problem.of("problem.store.backup-failed", first), failure);
        }
    }

    /**
     * Makes an encrypted copy for carrying away. Its key comes from the passphrase alone.
     *
     * @return the file
     */
    public Path makeEncrypted(Path folder, char[] passphrase, Progress progress) {
        Path target = folder.resolve(name(machineClock.instant()).replace(".db", EncryptedFile.ENDING));
        Path first = first();
        Path plain = WholeFile.partial(first.resolve(target.getFileName()));
        Path partial = WholeFile.partial(target);
        try {
            PrivateFiles.createFolder(first);
            Files.createDirectories(folder);
            try {
                Files.deleteIfExists(plain);
                copyVerified(plain, done -> progress.at(done / 2));
                EncryptedFile.encrypt(plain, partial, passphrase, store.head(), done -> progress.at(0.5 + done / 2));
                WholeFile.publish(partial, target);
                return target;
            } finally {
                Files.deleteIfExists(plain);
                Files.deleteIfExists(partial);
            }
        } catch (IOException failure) {
            throw new ProblemException(Problem.of("problem.store.backup-failed", folder), failure);
        }
    }

    private void copyVerified(Path partial, Progress progress) throws IOException {
        Anchor head = store.head();
        store.copyTo(partial, done -> progress.at(done / 2));
        PrivateFiles.tighten(partial);
        List<Finding> found =
                FileInspection.inspect(partial, store.key(), List.of(head), done -> progress.at(0.5 + done / 2));
        if (!found.isEmpty()) {
            Path suspect = partial.resolveSibling(name(machineClock.instant()).replace(".db", SUSPECT));
            WholeFile.publish(partial, suspect);
            throw new ProblemException(Problem.of("problem.store.backup-suspect", suspect, found.size()));
        }
    }

    private @Nullable Problem toSecond(Path backup) {
        Path second = second().orElse(null);
        if (second == null) {
            return null;
        }
        Path target = second.resolve(backup.getFileName());
        Path partial = WholeFile.partial(target);
        try {
            if (!Files.isDirectory(second)) {
                return Problem.of("problem.store.second-disk", second);
            }
            try {
                Files.copy(backup, partial, StandardCopyOption.REPLACE_EXISTING);
                if (!MessageDigest.isEqual(digest(backup), digest(partial))) {
                    return Problem.of("problem.store.second-disk", second);
                }
                WholeFile.publish(partial, target);
                new AnchorBook(anchorsOnSecond(second)).note(store.head(), machineClock.instant());
            } finally {
                Files.deleteIfExists(partial);
            }
            thin(second);
            return null;
        } catch (IOException gone) {
            return Problem.of("problem.store.second-disk", second);
        }
    }

    /** Points of the change log that lie on the second disk. */
    public Optional<AnchorBook> anchorsOnSecond() {
        return second().map(folder -> new AnchorBook(anchorsOnSecond(folder)));
    }

    private Path anchorsOnSecond(Path folder) {
        return folder.resolve(desk + ".anchors");
    }

    private void thin(Path folder) throws IOException {
        List<Backup> backups = in(folder);
        List<Instant> gone =
                retention.superseded(backups.stream().map(Backup::madeAt).toList());
        for (Backup backup : backups) {
            if (gone.contains(backup.madeAt())) {
                Files.deleteIfExists(backup.file());
            }
        }
    }

    private List<Backup> in(Path folder) {
        return in(folder, desk::equals);
    }

    private static List<Backup> in(Path folder, Predicate<String> whose) {
        List<Backup> backups = new ArrayList<>();
        if (Files.isDirectory(folder)) {
            try (Stream<Path> files = Files.list(folder)) {
                for (Path file : files.toList()) {
                    madeAt(file, whose)
                            .ifPresent(time -> backups.add(
                                    new Backup(file, time, file.toFile().length())));
                }
            } catch (IOException unreadable) {
                throw new ProblemException(Problem.of("problem.store.denied", folder), unreadable);
            }
        }
        backups.sort(Comparator.comparing(Backup::madeAt).reversed());
        return backups;
    }

    private static Optional<Instant> madeAt(Path file, Predicate<String> whose) {
        Matcher name = NAME.matcher(file.getFileName().toString());
        try {
            return name.matches() && whose.test(name.group(1))
                    ? Optional.of(LocalDateTime.parse(name.group(2), STAMP).toInstant(ZoneOffset.UTC))
                    : Optional.empty();
        } catch (DateTimeException anotherFile) {
            return Optional.empty();
        }
    }

    private String name(Instant time) {
        return desk + "-" + STAMP.format(time.atOffset(ZoneOffset.UTC)) + ".db";
    }

    private static String stem(Path file) {
        String name = file.getFileName().toString();
        int dot = name.lastIndexOf('.');
        return dot > 0 ? name.substring(0, dot) : name;
    }

    private static byte[] digest(Path file) throws IOException {
        try (DigestInputStream in =
                new DigestInputStream(Files.newInputStream(file), MessageDigest.getInstance("SHA-256"))) {
            in.transferTo(OutputStream.nullOutputStream());
            return in.getMessageDigest().digest();
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
