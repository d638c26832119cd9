package org.shichen.app;

import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** Where a command writes its figures to: as a document, as a workbook, or both. */
final class SheetFiles {

    @Option(names = "--pdf", paramLabel = "OUT", description = "The document to write.")
    @Nullable
    Path pdf;

    @Option(names = "--xlsx", paramLabel = "OUT", description = "The workbook to write.")
    @Nullable
    Path xlsx;
}
