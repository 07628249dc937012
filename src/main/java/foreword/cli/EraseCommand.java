package foreword.cli;

import foreword.people.EmailAddress;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code foreword erase}: forgets a person, once somebody has said that it is meant. */
@Command(name = "erase", description = "Forgets a person: words, name and address. There is no way back.")
final class EraseCommand implements Callable<Integer> {
    private final RootCommand root;

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Parameters(paramLabel = "EMAIL", converter = Address.class, description = "Whom to forget.")
    private @Nullable EmailAddress email;

    @Option(names = "--yes", description = "Erases without asking; needed where nobody can be asked.")
    private boolean yes;

    EraseCommand(RootCommand root) {
        this.root = root;
    }

    @Override
    public Integer call() throws Exception {
        EmailAddress whom = email;
        if (whom == null) {
            throw new IllegalStateException("no address was parsed");
        }
        if (!yes && !root.around().terminal()) {
            throw new ParameterException(
                    spec.commandLine(), "Nothing was erased: nobody can be asked here. Say --yes if it is meant.");
        }
        if (!yes && !meant(whom)) {
            root.around().out().println("Nothing was erased.");
            return 1;
        }
        return root.program().erase(root.settings(), whom, root.around().out());
    }

    private boolean meant(EmailAddress whom) throws IOException {
        root.around().out().print("Erase what is kept about " + whom + "? There is no way back. Type yes: ");
        root.around().out().flush();
        String answer =
                new BufferedReader(new InputStreamReader(root.around().in(), StandardCharsets.UTF_8)).readLine();
        return answer != null && answer.strip().toLowerCase(Locale.ROOT).equals("yes");
    }
}
