package onrecord.app;

import java.io.FileDescriptor;
import java.io.FileInputStream;
import java.io.FileOutputStream;
import java.io.InputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;

/**
 * Where the program reads from and writes to, and which of these a person sits at.
 *
 * @param in questions
 * @param out answers, in UTF-8
 * @param err everything else, in UTF-8
 */
record Streams(InputStream in, PrintStream out, PrintStream err, boolean inTerminal, boolean outTerminal,
        boolean errTerminal) {

    /** Those of this process. */
    static Streams ofProcess() {
        var out = new PrintStream(new FileOutputStream(FileDescriptor.out), true, StandardCharsets.UTF_8);
        var err = new PrintStream(new FileOutputStream(FileDescriptor.err), true, StandardCharsets.UTF_8);
        return new Streams(new FileInputStream(FileDescriptor.in), out, err, Terminals.isTerminal(0),
                Terminals.isTerminal(1), Terminals.isTerminal(2));
    }

    /** Whether somebody can be talked with line by line. */
    boolean interactive() {
        return inTerminal && outTerminal;
    }
}
