package org.shichen.app;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.shichen.problem.ProblemException;
import org.shichen.store.PrivateFiles;

/** What a command takes for the passphrase of a backup that is carried away. */
class CommandSignInTest {

    @TempDir
    Path folder;

    @Test
    void a_backup_is_never_sealed_with_a_passphrase_that_is_too_short_or_was_typed_in_two_ways() throws IOException {
        assertEquals("problem.access.short", refused("061009"));
        assertEquals("problem.access.short", refused(""));
        assertArrayEquals("carry it safely".toCharArray(), CommandSignIn.newPassphrase(holding("carry it safely")));
        assertDoesNotThrow(() -> CommandSignIn.requireSame("carry".toCharArray(), "carry".toCharArray()));
        for (char[] again : new char[][] {"cary".toCharArray(), null}) {
            ProblemException told =
                    assertThrows(ProblemException.class, () -> CommandSignIn.requireSame("carry".toCharArray(), again));
            assertEquals("problem.access.not-twice", told.problem().key());
        }
    }

    private String refused(String passphrase) throws IOException {
        Path file = holding(passphrase);
        return assertThrows(ProblemException.class, () -> CommandSignIn.newPassphrase(file))
                .problem()
                .key();
    }

    private Path holding(String passphrase) throws IOException {
        Path file = folder.resolve("passphrase.txt");
        Files.deleteIfExists(file);
        PrivateFiles.createFile(file);
        return Files.writeString(file, passphrase);
    }
}
