package org.shichen.paper;

/**
 * What a face was printed with.
 *
 * @param program name of the font that is embedded
 * @param standIn whether it is another than official paper asks for
 */
public record FaceUsed(Face face, String program, boolean standIn) {}
