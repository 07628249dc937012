package foreword.house;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The image's recipe, read rather than built. */
final class DockerfileTest {
    /** Written by the first stage or by others at their own pace; everything else must be in the tree. */
    private static final List<String> MADE = List.of("/build/target/lib", "/build/target/foreword.jar");

    private List<String> steps = List.of();

    @BeforeEach
    void read() throws IOException {
        String joined = Files.readString(Path.of("Dockerfile")).replace("\\\n", " ");
        steps = joined.lines()
                .filter(line -> !line.isBlank() && !line.startsWith("#"))
                .toList();
    }

    @Test
    void copies_only_what_exists() {
        for (String step : of("COPY")) {
            List<String> words = Arrays.stream(step.split("\\s+"))
                    .skip(1)
                    .filter(word -> !word.startsWith("--"))
                    .toList();
            for (String source : words.subList(0, words.size() - 1)) {
                assertThat(MADE.contains(source) || Files.exists(Path.of(source)))
                        .as(source)
                        .isTrue();
            }
        }
    }

    @Test
    void pins_its_base_images() {
        assertThat(of("FROM"))
                .hasSize(2)
                .allMatch(step -> step.matches("FROM [a-z/-]+:[\\w.-]*\\d[\\w.-]*( AS build)?"));
    }

    @Test
    void holds_no_secret() {
        assertThat(steps)
                .noneMatch(step -> step.matches("(?i)(ENV|ARG) .*(token|secret|password|passwd|api_?key).*"))
                .noneMatch(step -> step.contains("xox") || step.contains("xapp-"));
    }

    @Test
    void runs_as_nobody_special_writes_to_data_and_tells_its_health() {
        assertThat(of("USER")).containsExactly("USER 10001");
        assertThat(of("VOLUME")).containsExactly("VOLUME /data");
        assertThat(of("HEALTHCHECK")).singleElement().asString().contains("\"health\"");
    }

    @Test
    void leaves_secrets_and_builds_out_of_the_context() throws IOException {
        assertThat(Files.readAllLines(Path.of(".dockerignore"))).contains(".git", "target", "data", "*.env");
    }

    private List<String> of(String instruction) {
        return steps.stream().filter(step -> step.startsWith(instruction + " ")).toList();
    }
}
