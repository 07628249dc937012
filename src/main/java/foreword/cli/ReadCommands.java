package foreword.cli;

import java.nio.file.Path;
import java.util.List;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code foreword read …}: what the listener makes of given words, without settings or database. */
@Command(name = "read", description = "Shows what Foreword makes of messages, deal updates or mails.")
final class ReadCommands implements Runnable {
    private final RootCommand root;

    @Spec
    private CommandSpec spec = CommandSpec.create();

    ReadCommands(RootCommand root) {
        this.root = root;
    }

    @Override
    public void run() {
        throw new ParameterException(spec.commandLine(), "Read what? praise, deal or mail.");
    }

    @Command(name = "praise", description = "Reads one JSON object a line from stdin, writes one a line to stdout.")
    int praise() throws Exception {
        Surroundings around = root.around();
        return root.program().readPraise(around.in(), around.out(), around.err());
    }

    @Command(name = "deal", description = "Likewise for deal updates: words, posts, mails and webhooks.")
    int deal() throws Exception {
        Surroundings around = root.around();
        return root.program().readDeal(root.settings(), around.in(), around.out(), around.err());
    }

    @Command(name = "mail", description = "Likewise for inbound mails, one file each.")
    int mail(@Parameters(paramLabel = "FILE.eml", arity = "1..*", description = "The mails to read.") List<Path> files)
            throws Exception {
        return root.program()
                .readMail(List.copyOf(files), root.around().out(), root.around().err());
    }
}
