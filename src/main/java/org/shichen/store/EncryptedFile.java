package org.shichen.store;

import com.google.crypto.tink.subtle.AesGcmHkdfStreaming;
import java.io.BufferedReader;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.concurrent.CancellationException;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.shichen.problem.Problem;
import org.shichen.problem.ProblemException;

/**
 * A backup for carrying away: three lines of text that say what it is and how its key is made, then AES-256-GCM in
 * segments of 64 KiB. The text is authenticated with every segment; a file that was cut, turned round or altered
 * anywhere is refused.
 */
final class EncryptedFile {

    /** How such a file's name ends. */
    static final String ENDING = ".shichen-backup";

    private static final String FIRST_LINE = "shichen encrypted backup 1";
    private static final Pattern KEY_LINE =
            Pattern.compile("argon2id m=(\\d{1,9}),t=(\\d{1,3}),p=(\\d{1,3}) salt=([0-9a-f]{32})");
    private static final int SEGMENT = 64 * 1024;
    private static final int KEY_LENGTH = 32;
    private static final int LONGEST_HEADER = 400;

    private EncryptedFile() {}

    /** @param head where the change log stood, for whoever holds the file without its passphrase */
    static void encrypt(Path plain, Path target, char[] passphrase, Anchor head, Progress progress) throws IOException {
        byte[] salt = new byte[16];
        new SecureRandom().nextBytes(salt);
        Argon2id cost = Argon2id.CURRENT;
        byte[] header = (FIRST_LINE + "\nargon2id m=" + cost.memoryKib() + ",t=" + cost.passes() + ",p=" + cost.lanes()
                        + " salt=" + HexFormat.of().formatHex(salt) + "\nhead " + head.text(false) + "\n")
                .getBytes(StandardCharsets.UTF_8);
        try (InputStream in = Files.newInputStream(plain);
                OutputStream out = Files.newOutputStream(target)) {
            out.write(header);
            try (OutputStream sealed = cipher(cost, passphrase, salt).newEncryptingStream(out, header)) {
                pump(in, sealed, Files.size(plain), progress);
            }
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    /** @throws ProblemException when the passphrase is wrong or the file is not whole, which cannot be told apart */
    static void decrypt(Path sealed, Path target, char[] passphrase, Progress progress) throws IOException {
        try (InputStream in = Files.newInputStream(sealed)) {
            byte[] header = header(in, sealed);
            BufferedReader lines = new BufferedReader(new StringReader(new String(header, StandardCharsets.UTF_8)));
            Matcher key = KEY_LINE.matcher("");
            if (!FIRST_LINE.equals(lines.readLine())
                    || !key.reset(lines.readLine()).matches()) {
                throw foreign(sealed);
            }
            Argon2id cost = new Argon2id(
                    Integer.parseInt(key.group(1)), Integer.parseInt(key.group(2)), Integer.parseInt(key.group(3)));
            if (!cost.reasonable()) {
                throw foreign(sealed);
            }
            byte[] salt = HexFormat.of().parseHex(key.group(4));
            try (OutputStream out = Files.newOutputStream(target);
                    InputStream opened = cipher(cost, passphrase, salt).newDecryptingStream(in, header)) {
                pump(opened, out, Files.size(sealed), progress);
            } catch (GeneralSecurityException | IOException wrong) {
                throw new ProblemException(Problem.of("problem.store.not-opened", sealed), wrong);
            }
        }
    }

    static boolean is(Path file) {
        return file.getFileName().toString().endsWith(ENDING);
    }

    private static byte[] header(InputStream in, Path file) throws IOException {
        ByteArrayOutputStream header = new ByteArrayOutputStream();
        for (int lines = 0; lines < 3; ) {
            int next = in.read();
            if (next < 0 || header.size() > LONGEST_HEADER) {
                throw foreign(file);
            }
            header.write(next);
            lines += next == '\n' ? 1 : 0;
        }
        return header.toByteArray();
    }

    private static ProblemException foreign(Path file) {
        return new ProblemException(Problem.of("problem.store.foreign", file));
    }

    private static AesGcmHkdfStreaming cipher(Argon2id cost, char[] passphrase, byte[] salt) {
        try {
            byte[] key = cost.key(passphrase, salt, KEY_LENGTH);
            return new AesGcmHkdfStreaming(key, "HmacSha256", KEY_LENGTH, SEGMENT, 0);
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private static void pump(InputStream in, OutputStream out, long bytes, Progress progress) throws IOException {
        byte[] buffer = new byte[SEGMENT];
        long done = 0;
        for (int read = in.read(buffer); read >= 0; read = in.read(buffer)) {
            out.write(buffer, 0, read);
            done += read;
            if (!progress.at(Math.min(1, (double) done / Math.max(1, bytes)))) {
                throw new CancellationException();
            }
        }
    }
}
