using System.IO.Compression;
using System.Text.Json;
using Bot.Evaluation.Reading;
using Bot.Evaluation.Scoring.Questions;

namespace Bot.Tests.Evaluation;

public sealed class ReadingTests : IDisposable
{
    private readonly string folder = Directory.CreateTempSubdirectory("evaluation-").FullName;

    [Fact]
    public void A_broken_line_is_named_by_file_and_number()
    {
        var path = Write("run.jsonl", "{\"id\":\"a\"}\n\n{\"id\":");

        var problem = Assert.Throws<EvaluationException>(() => JsonLines.Read(path, RunLine.Parse));

        Assert.StartsWith($"{path}, line 3: ", problem.Message);
    }

    [Fact]
    public void A_line_without_an_id_says_what_is_missing()
    {
        var problem = Assert.Throws<EvaluationException>(() => JsonLines.Read(Write("run.jsonl", "{\"answer\":\"x\"}"), RunLine.Parse));

        Assert.Contains("\"id\" is missing", problem.Message);
    }

    [Fact]
    public void A_missing_file_is_named() =>
        Assert.Contains("nowhere.jsonl", Assert.Throws<EvaluationException>(() => JsonLines.Read(Path.Combine(folder, "nowhere.jsonl"), RunLine.Parse)).Message);

    [Fact]
    public void A_gzipped_file_reads_like_a_plain_one()
    {
        var path = Path.Combine(folder, "corpus.jsonl.gz");
        using (var writer = new StreamWriter(new GZipStream(File.Create(path), CompressionLevel.Fastest)))
        {
            writer.WriteLine("{\"id\":\"é\"}");
        }

        Assert.Equal("é", Assert.Single(JsonLines.Read(JsonLines.Find(folder, "corpus.jsonl"), RunLine.Parse)).Id);
    }

    [Theory]
    [InlineData("{\"id\":\"a\"}", null, null)]
    [InlineData("{\"id\":\"a\",\"abstained\":null,\"confidence\":null}", null, null)]
    [InlineData("{\"id\":\"a\",\"abstained\":0,\"confidence\":\"0.5\"}", false, 0.5)]
    [InlineData("{\"id\":\"a\",\"abstained\":true,\"confidence\":1}", true, 1.0)]
    public void An_absent_field_and_null_are_one(string line, bool? abstained, double? confidence)
    {
        var parsed = RunLine.Parse(JsonDocument.Parse(line).RootElement);

        Assert.Equal((abstained, confidence), (parsed.Abstained, parsed.Confidence));
    }

    [Fact]
    public void Citations_are_ids_or_objects_and_one_without_an_article_counts_as_wrong()
    {
        var parsed = RunLine.Parse(JsonDocument.Parse("""{"id":"a","citations":["d1",{"article":"d2"},{"n":3}]}""").RootElement);

        Assert.Equal(["d1", "d2"], parsed.Citations!.Take(2));
        Assert.Equal(3, parsed.Citations!.Count);
    }

    public void Dispose() => Directory.Delete(folder, recursive: true);

    private string Write(string name, string text)
    {
        var path = Path.Combine(folder, name);
        File.WriteAllText(path, text);
        return path;
    }
}
