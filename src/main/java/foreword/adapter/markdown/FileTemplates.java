package foreword.adapter.markdown;

import foreword.template.BrokenTemplate;
import foreword.template.NoSuchTemplate;
import foreword.template.Template;
import foreword.template.TemplateLibrary;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Templates in a folder: {@code name.md} and {@code name.de.md}, and in a folder named after a segment those of that segment
 * alone ({@code strategic-partner/name.md}; {@code partner} means the same and goes first). A changed file is read again when next asked for; a broken one is logged once
 * and its last good version stays in use.
 */
public final class FileTemplates implements TemplateLibrary {
    private static final Logger LOG = LoggerFactory.getLogger(FileTemplates.class);
    private static final Pattern NAME = Pattern.compile("[a-z][a-z0-9-]{0,63}");

    private final Path root;
    private final Map<Path, Version> versions = new ConcurrentHashMap<>();

    /** Reads from {@code root}, which must exist. */
    public FileTemplates(Path root) {
        if (!Files.isDirectory(root)) {
            throw new IllegalArgumentException("There is no template folder " + root);
        }
        this.root = root;
    }

    @Override
    public Template find(String name, @Nullable String segment, @Nullable Locale locale) {
        List<@Nullable String> folders = new ArrayList<>(segment == null ? List.of() : Folders.of(segment));
        folders.add(null);
        for (String suffix : suffixes(locale)) {
            Locale written = suffix.isEmpty() ? null : Locale.forLanguageTag(suffix);
            for (String folder : folders) {
                Template found = read(name, folder, written);
                if (found != null) {
                    return found;
                }
            }
        }
        throw new NoSuchTemplate(name, "no readable file " + name + ".md in " + root.getFileName());
    }

    @Override
    public List<String> problems() {
        List<String> problems = new ArrayList<>();
        for (Path file : files()) {
            String problem = version(file, named(file)).problem();
            if (problem != null) {
                problems.add(root.relativize(file) + problem);
            }
        }
        return problems;
    }

    /** Every template that can be read, with its file. */
    Map<Path, Template> all() {
        Map<Path, Template> all = new LinkedHashMap<>();
        for (Path file : files()) {
            Version version = version(file, named(file));
            Template template = version.lastGood();
            if (template != null && version.problem() == null) {
                all.put(file, template);
            }
        }
        return all;
    }

    /** How a file of this folder is called in sentences. */
    Path shown(Path file) {
        return root.relativize(file);
    }

    private List<Path> files() {
        try (Stream<Path> files = Files.walk(root, 2)) {
            return files.filter(file -> file.toString().endsWith(".md") && !isReadMe(file))
                    .sorted()
                    .toList();
        } catch (IOException unreadable) {
            throw new IllegalStateException("The template folder cannot be listed", unreadable);
        }
    }

    private static boolean isReadMe(Path file) {
        return file.getFileName().toString().equals("README.md");
    }

    private Key named(Path file) {
        String[] parts = file.getFileName().toString().split("\\.", -1);
        Path folder = root.relativize(file).getParent();
        Locale locale = parts.length == 3 ? Locale.forLanguageTag(parts[1]) : null;
        return new Key(parts[0], folder == null ? null : folder.toString(), locale);
    }

    private static Set<String> suffixes(@Nullable Locale locale) {
        Set<String> suffixes = new LinkedHashSet<>();
        if (locale != null && !locale.getLanguage().isEmpty()) {
            suffixes.add(locale.toLanguageTag());
            suffixes.add(locale.stripExtensions().toLanguageTag());
            suffixes.add(locale.getLanguage());
        }
        suffixes.add("");
        return suffixes;
    }

    private @Nullable Template read(String name, @Nullable String folder, @Nullable Locale locale) {
        if (!NAME.matcher(name).matches()) {
            throw new IllegalArgumentException("\"" + name + "\" cannot be the name of a template");
        }
        String file = locale == null ? name + ".md" : name + "." + locale.toLanguageTag() + ".md";
        Path path = folder == null ? root.resolve(file) : root.resolve(folder).resolve(file);
        return Files.isRegularFile(path)
                ? version(path, new Key(name, folder, locale)).lastGood()
                : null;
    }

    private Version version(Path file, Key key) {
        return versions.compute(file, (path, known) -> {
            String stamp = stamp(path);
            return known != null && known.stamp().equals(stamp) ? known : load(path, key, stamp, known);
        });
    }

    private static String stamp(Path file) {
        try {
            return Files.getLastModifiedTime(file) + "/" + Files.size(file);
        } catch (IOException gone) {
            return "unreadable: " + gone.getMessage();
        }
    }

    private Version load(Path file, Key key, String stamp, @Nullable Version before) {
        try {
            return new Version(stamp, TemplateFile.parse(key.name(), key.segment(), key.locale(), text(file)), null);
        } catch (BrokenTemplate | IOException | IllegalArgumentException broken) {
            Template lastGood = before == null ? null : before.lastGood();
            LOG.warn(
                    "Template file {} is not used{}: {}",
                    root.relativize(file),
                    lastGood == null ? "" : ", the version before it stays",
                    broken.getMessage());
            int line = broken instanceof BrokenTemplate template ? template.line() : 0;
            String why = broken instanceof BrokenTemplate template ? template.why() : broken.getMessage();
            return new Version(stamp, lastGood, (line == 0 ? ": " : ", line " + line + ": ") + why);
        }
    }

    private String text(Path file) throws IOException {
        if (!file.toRealPath().startsWith(root.toRealPath())) {
            throw new IOException("it lies outside the template folder");
        }
        if (Files.size(file) > 4L * Template.LONGEST) {
            throw new IOException("it is too long for a template");
        }
        return Files.readString(file, StandardCharsets.UTF_8);
    }

    private record Key(
            String name, @Nullable String segment, @Nullable Locale locale) {}

    /** {@code problem} continues the name of the file. */
    private record Version(
            String stamp,
            @Nullable Template lastGood,
            @Nullable String problem) {}
}
