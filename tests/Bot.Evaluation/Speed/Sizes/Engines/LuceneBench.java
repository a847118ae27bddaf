import java.io.BufferedReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.Paths;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.CharArraySet;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.en.EnglishAnalyzer;
import org.apache.lucene.analysis.fr.FrenchAnalyzer;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field;
import org.apache.lucene.document.StringField;
import org.apache.lucene.document.TextField;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.store.FSDirectory;

/**
 * Lucene over the same articles and questions: build on all cores, size, start, queries. Prints one line of JSON.
 * Needs Debian's liblucene8-java and a JDK. Articles are documents with positions; English and French have fields of their own; every word is indexed, as the bot does; a question is the OR of its words without stop words, ten are asked for.
 */
public final class LuceneBench {
    private static final Pattern MEMBER = Pattern.compile("\"(id|title|text|lang)\":\"((?:[^\"\\\\]++|\\\\.)*+)\"");

    public static void main(String[] arguments) throws Exception {
        Path path = Paths.get(arguments[2], "index");
        Map<String, Analyzer> whole = new HashMap<>();
        whole.put("en", new EnglishAnalyzer(CharArraySet.EMPTY_SET));
        whole.put("fr", new FrenchAnalyzer(CharArraySet.EMPTY_SET));
        Map<String, Analyzer> asking = new HashMap<>();
        asking.put("en", new EnglishAnalyzer());
        asking.put("fr", new FrenchAnalyzer());

        long started = System.nanoTime();
        int count = build(arguments[0], path, whole);
        double build = (System.nanoTime() - started) / 1e9;
        double size = Files.list(path).mapToLong(file -> file.toFile().length()).sum() / 1e6;

        started = System.nanoTime();
        IndexSearcher searcher = new IndexSearcher(DirectoryReader.open(FSDirectory.open(path)));
        double start = (System.nanoTime() - started) / 1e9;
        List<Map<String, String>> asked = new ArrayList<>();
        for (String line : Files.readAllLines(Paths.get(arguments[1]))) {
            asked.add(read(line));
        }

        List<Double> times = new ArrayList<>();
        for (Map<String, String> question : asked) {
            started = System.nanoTime();
            searcher.search(query(question, asking), 10);
            times.add((System.nanoTime() - started) / 1e6);
        }

        times = new ArrayList<>(times.subList(times.size() / 11, times.size()));
        Collections.sort(times);
        double memory = 0;
        for (String line : Files.readAllLines(Paths.get("/proc/self/status"))) {
            memory = line.startsWith("VmRSS:") ? Long.parseLong(line.replaceAll("\\D", "")) / 1000.0 : memory;
        }

        System.out.println(String.format(Locale.ROOT,
            "{\"engine\":\"Lucene %s\",\"articles\":%d,\"ingestRate\":%f,\"build\":%f,\"indexSize\":%f,\"fileSize\":%f,\"start\":%f,\"query\":{\"p50\":%f,\"p95\":%f,\"p99\":%f,\"longest\":%f},\"memory\":%f}",
            org.apache.lucene.util.Version.LATEST, count, count / build, build, size, size, start, at(times, 0.5), at(times, 0.95), at(times, 0.99), times.get(times.size() - 1), memory));
    }

    private static int build(String articles, Path path, Map<String, Analyzer> analyzers) throws Exception {
        Analyzer byField = new org.apache.lucene.analysis.miscellaneous.PerFieldAnalyzerWrapper(analyzers.get("en"), analyzers);
        int cores = Runtime.getRuntime().availableProcessors();
        try (IndexWriter writer = new IndexWriter(FSDirectory.open(path), new IndexWriterConfig(byField).setRAMBufferSizeMB(256));
             BufferedReader lines = Files.newBufferedReader(Paths.get(articles))) {
            List<Thread> threads = new ArrayList<>();
            int[] count = new int[1];
            for (int t = 0; t < cores; t++) {
                Thread thread = new Thread(() -> {
                    try {
                        while (true) {
                            String line;
                            synchronized (lines) {
                                line = lines.readLine();
                                if (line == null) {
                                    return;
                                }
                                count[0]++;
                            }
                            Map<String, String> article = read(line);
                            Document document = new Document();
                            document.add(new StringField("id", article.get("id"), Field.Store.YES));
                            document.add(new TextField(article.get("lang"), article.get("title") + "\n" + article.get("text"), Field.Store.NO));
                            writer.addDocument(document);
                        }
                    } catch (Exception failure) {
                        throw new IllegalStateException(failure);
                    }
                });
                thread.start();
                threads.add(thread);
            }
            for (Thread thread : threads) {
                thread.join();
            }
            writer.forceMerge(1);
            writer.commit();
            return count[0];
        }
    }

    private static BooleanQuery query(Map<String, String> question, Map<String, Analyzer> analyzers) throws Exception {
        BooleanQuery.Builder words = new BooleanQuery.Builder();
        String language = question.get("lang");
        try (TokenStream tokens = analyzers.get(language).tokenStream(language, question.get("text"))) {
            CharTermAttribute term = tokens.addAttribute(CharTermAttribute.class);
            tokens.reset();
            while (tokens.incrementToken()) {
                words.add(new TermQuery(new Term(language, term.toString())), BooleanClause.Occur.SHOULD);
            }
            tokens.end();
        }
        return words.build();
    }

    private static Map<String, String> read(String line) {
        Map<String, String> members = new HashMap<>();
        Matcher member = MEMBER.matcher(line);
        while (member.find()) {
            members.put(member.group(1), member.group(2).replace("\\n", "\n").replace("\\\"", "\""));
        }
        return members;
    }

    private static double at(List<Double> sorted, double share) {
        return sorted.get(Math.min(sorted.size() - 1, (int) (sorted.size() * share)));
    }
}
