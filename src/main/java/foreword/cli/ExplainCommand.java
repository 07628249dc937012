package foreword.cli;

import foreword.people.EmailAddress;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** {@code foreword explain EMAIL}: whether somebody may be asked now, with every rule and what it saw. */
@Command(name = "explain", description = "Shows whether somebody may be asked now: every rule and what it saw.")
final class ExplainCommand implements Callable<Integer> {
    private final RootCommand root;

    @Parameters(paramLabel = "EMAIL", converter = Address.class, description = "The contact's mail address.")
    private EmailAddress email = new EmailAddress("nobody@invalid");

    ExplainCommand(RootCommand root) {
        this.root = root;
    }

    @Override
    public Integer call() throws Exception {
        return root.program().explain(root.settings(), email, root.around().out());
    }
}
