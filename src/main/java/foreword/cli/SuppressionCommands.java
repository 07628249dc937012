package foreword.cli;

import foreword.people.EmailAddress;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code foreword suppression …}: the list of addresses that are not written to. */
@Command(name = "suppression", description = "Shows and changes the list of addresses that are not written to.")
final class SuppressionCommands implements Runnable {
    private final RootCommand root;

    @Spec
    private CommandSpec spec = CommandSpec.create();

    SuppressionCommands(RootCommand root) {
        this.root = root;
    }

    @Override
    public void run() {
        throw new ParameterException(spec.commandLine(), "What about the list? list, add or lift.");
    }

    @Command(name = "list", description = "Shows every address and why nothing is sent to it.")
    int list() throws Exception {
        return root.program().suppressions(root.settings(), root.around().out());
    }

    @Command(name = "add", description = "Puts an address on the list: nothing is sent to it until it is lifted.")
    int add(
            @Parameters(paramLabel = "EMAIL", converter = Address.class, description = "Whom not to write to.")
                    EmailAddress email,
            @Option(
                            names = "--because",
                            paramLabel = "WORDS",
                            defaultValue = "",
                            description = "Why, for whoever reads the list.")
                    String because)
            throws Exception {
        return root.program()
                .suppress(root.settings(), email, because, root.around().out());
    }

    @Command(name = "lift", description = "Takes an address off the list.")
    int lift(
            @Parameters(paramLabel = "EMAIL", converter = Address.class, description = "Who may be written to again.")
                    EmailAddress email)
            throws Exception {
        return root.program().lift(root.settings(), email, root.around().out());
    }
}
