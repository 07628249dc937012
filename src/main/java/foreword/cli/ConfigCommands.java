package foreword.cli;

import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** {@code foreword config …}: the settings as they are in force. */
@Command(name = "config", description = "Shows the settings.")
final class ConfigCommands implements Runnable {
    private final RootCommand root;

    @Spec
    private CommandSpec spec = CommandSpec.create();

    ConfigCommands(RootCommand root) {
        this.root = root;
    }

    @Override
    public void run() {
        throw new ParameterException(spec.commandLine(), "Do what with the settings? print.");
    }

    @Command(name = "print", description = "Prints every key with the value in force, secrets as ***.")
    int print() {
        root.settings().lines().forEach(root.around().out()::println);
        return 0;
    }
}
