package foreword.adapter.mail.reading;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;

/** The mail data that lies beside the repository; read in place, never copied. */
public final class SharedMail {
    public static final Path ROOT = Path.of("../shared/data/mail");

    private static final ObjectMapper JSON = new ObjectMapper();

    private SharedMail() {}

    public static boolean isHere() {
        return Files.isDirectory(ROOT);
    }

    /** The objects of {@code FOLDER/expected.jsonl}. */
    public static List<JsonNode> expected(String folder) {
        try {
            List<JsonNode> cases = new ArrayList<>();
            for (String line : Files.readAllLines(ROOT.resolve(folder).resolve("expected.jsonl"))) {
                cases.add(JSON.readTree(line));
            }
            return cases;
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    public static byte[] bytes(String folder, String file) {
        try {
            return Files.readAllBytes(ROOT.resolve(folder).resolve(file));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    /** A whole mail from a client around a body. */
    public static byte[] mail(String subject, String type, String body) {
        String head = "From: Casey Client <casey@client.example>\r\nTo: bot@agency.example\r\n"
                + "Subject: =?UTF-8?B?" + Base64.getEncoder().encodeToString(subject.getBytes(UTF_8)) + "?=\r\n"
                + "Message-ID: <1@client.example>\r\nIn-Reply-To: <0@agency.example>\r\nMIME-Version: 1.0\r\n"
                + "Content-Type: " + type + "; charset=UTF-8\r\nContent-Transfer-Encoding: 8bit\r\n\r\n";
        return (head + body).getBytes(UTF_8);
    }
}
