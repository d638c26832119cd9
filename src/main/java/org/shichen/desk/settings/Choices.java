package org.shichen.desk.settings;

import java.util.Optional;
import org.shichen.ui.Look;

/**
 * All that can be set in one place and carried to another machine.
 *
 * @param desk kept in the desk's file
 * @param look kept on this machine
 * @param printer the one that is offered first on this machine; empty for the machine's own usual one
 */
public record Choices(DeskNames desk, Look look, Optional<String> printer) {}
