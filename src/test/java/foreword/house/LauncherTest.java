package foreword.house;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/** The launcher in a folder of its own, with a pretended java and mvn that say how they were called. */
@EnabledOnOs({OS.LINUX, OS.MAC})
final class LauncherTest {
    @TempDir
    private Path folder = Path.of("");

    private Path root = Path.of("");
    private Path bin = Path.of("");

    private record Outcome(int code, String said) {}

    @BeforeEach
    void lay_out() throws IOException {
        root = Files.createDirectories(folder.toRealPath().resolve("a project"));
        bin = Files.createDirectories(folder.resolve("bin"));
        Files.copy(Path.of("foreword"), root.resolve("foreword"));
        executable(root.resolve("foreword"));
        script("java", """
                [ "$1" = -version ] && { echo 'openjdk version "17.0.1"' >&2; exit 0; }
                printf 'ran in %s:' "$PWD"; printf ' [%s]' "$@"; exit 7
                """);
        script("mvn", "sleep 1; echo built >> builds; mkdir -p target; touch target/foreword.jar\n");
    }

    @Test
    void builds_once_and_becomes_the_program() throws Exception {
        source();

        Outcome first = run(folder, "../" + folder.getFileName() + "/a project/foreword", "two words", "");
        Outcome second = run(folder, root.resolve("foreword").toString(), "health");

        assertThat(first.code()).isEqualTo(7);
        assertThat(first.said())
                .contains("Building Foreword (first use takes about a minute)")
                .contains("ran in " + folder.toRealPath())
                .contains("[-Dforeword.home=" + root + "]")
                .endsWith("[" + root.resolve("target/foreword.jar") + "] [two words] []");
        assertThat(second.said()).doesNotContain("Building").endsWith("[health]");
    }

    @Test
    void keeps_no_class_archive_that_java_cannot_read() throws Exception {
        source();
        script("java", """
                case $1 in
                    -version) echo 'openjdk version "17.0.1"' >&2 ;;
                    -XX:ArchiveClassesAtExit=*) echo cut off > "${1#*=}" ;;
                    *) printf ' [%s]' "$@"; exit 7 ;;
                esac
                """);

        Outcome first = run(folder, root.resolve("foreword").toString(), "health");
        Outcome second = run(folder, root.resolve("foreword").toString(), "health");

        assertThat(first.said()).contains("Warming up").endsWith("[health]");
        assertThat(second.said()).doesNotContain("Warming up").endsWith("[health]");
        assertThat(root.resolve("target/foreword.jsa")).isEmptyFile();
        assertThat(root.resolve("target/foreword.jsa.part")).doesNotExist();
    }

    @Test
    void works_through_a_symbolic_link() throws Exception {
        source();
        Path link = Files.createSymbolicLink(bin.resolve("foreword"), root.resolve("foreword"));

        assertThat(run(folder, link.toString(), "doctor").said()).contains("[-Dforeword.home=" + root + "]");
    }

    @Test
    void two_at_once_build_once() throws Exception {
        source();

        Process one = start(folder, root.resolve("foreword").toString());
        Process other = start(folder, root.resolve("foreword").toString());

        assertThat(outcome(one).code()).isEqualTo(7);
        assertThat(outcome(other).code()).isEqualTo(7);
        assertThat(Files.readAllLines(root.resolve("builds"))).hasSize(1);
    }

    @Test
    void shows_why_a_build_failed() throws Exception {
        source();
        script("mvn", "echo 'Foo.java: no such thing'; exit 1\n");

        Outcome outcome = run(folder, root.resolve("foreword").toString());

        assertThat(outcome.code()).isEqualTo(1);
        assertThat(outcome.said()).contains("no such thing", "could not be built");
        assertThat(root.resolve("target/.building")).doesNotExist();
    }

    @Test
    void asks_for_a_newer_java_in_one_sentence() throws Exception {
        script("java", "echo 'java version \"1.8.0_202\"' >&2\n");

        Outcome outcome = run(folder, root.resolve("foreword").toString());

        assertThat(outcome.code()).isEqualTo(1);
        assertThat(outcome.said()).contains("needs Java 17 or newer").contains("is Java 1.");
    }

    @Test
    void an_installation_without_sources_just_runs() throws Exception {
        Files.createFile(root.resolve("foreword.jar"));

        assertThat(run(folder, root.resolve("foreword").toString(), "serve").said())
                .endsWith("[" + root.resolve("foreword.jar") + "] [serve]");
    }

    @Test
    void reads_names_of_files_as_utf_8_where_no_locale_is_set() throws Exception {
        Files.createFile(root.resolve("foreword.jar"));
        script("java", """
                [ "$1" = -version ] && { echo 'openjdk version "17.0.1"' >&2; exit 0; }
                printf 'locale %s' "${LC_ALL:-}"
                """);
        String launcher = root.resolve("foreword").toString();

        assertThat(run(folder, "env", "-u", "LC_CTYPE", "LC_ALL=C", "LANG=C", launcher)
                        .said())
                .endsWith("locale C.UTF-8");
        assertThat(run(folder, "env", "LC_ALL=de_DE.UTF-8", launcher).said()).endsWith("locale de_DE.UTF-8");
    }

    private void source() throws IOException {
        Files.createFile(root.resolve("pom.xml"));
        Files.createDirectories(root.resolve("src/main"));
    }

    private void script(String name, String body) throws IOException {
        executable(Files.writeString(bin.resolve(name), "#!/bin/sh\n" + body));
    }

    private static void executable(Path file) {
        assertThat(file.toFile().setExecutable(true)).isTrue();
    }

    private Outcome run(Path from, String... command) throws Exception {
        return outcome(start(from, command));
    }

    private Process start(Path from, String... command) throws IOException {
        var builder =
                new ProcessBuilder(List.of(command)).directory(from.toFile()).redirectErrorStream(true);
        Map<String, String> environment = builder.environment();
        environment.remove("JAVA_HOME");
        environment.remove("FOREWORD_JAVA_OPTS");
        environment.put("PATH", bin + ":/usr/bin:/bin");
        return builder.start();
    }

    private static Outcome outcome(Process process) throws Exception {
        String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(process.waitFor(30, TimeUnit.SECONDS)).isTrue();
        return new Outcome(process.exitValue(), said.strip());
    }
}
