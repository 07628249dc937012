package foreword.cli;

import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** {@code foreword mail …}: what an operator does once about the mailbox. */
@Command(name = "mail", description = "Obtains lasting access to a mailbox that takes no password.")
final class MailCommands implements Runnable {
    private final RootCommand root;

    @Spec
    private CommandSpec spec = CommandSpec.create();

    MailCommands(RootCommand root) {
        this.root = root;
    }

    @Override
    public void run() {
        throw new ParameterException(spec.commandLine(), "What about mail? authorize.");
    }

    @Command(
            name = "authorize",
            description = "Asks for access to mail.address in a browser and prints mail.oauth.refresh-token.")
    int authorize(
            @Option(
                            names = "--port",
                            paramLabel = "PORT",
                            converter = Port.Reading.class,
                            defaultValue = "0",
                            description = "Where the browser comes back to on this machine; 0 takes any free port.")
                    Port port,
            @Option(
                            names = "--paste",
                            description = "The browser is on another machine: paste the address that it ends up at.")
                    boolean paste)
            throws Exception {
        return root.program()
                .authorizeMail(
                        root.settingsBeforeAuthorizing(),
                        new AuthorizeOptions(port.number(), paste),
                        new Program.Talk(
                                root.around().in(),
                                root.around().out(),
                                root.around().err()));
    }
}
