using System.Text.Json;
using System.Text.Json.Serialization;
using Bot.Answering;
using Bot.Language;

namespace Bot.Commands;

/// <summary>Reads a file of questions, one JSON object a line.</summary>
internal static class QuestionFile
{
    /// <returns>One entry for each line that is not blank.</returns>
    /// <exception cref="UsageException">The name is empty, or the file cannot be opened.</exception>
    public static IReadOnlyList<QuestionLine> Read(string path)
    {
        if (path.Length == 0)
        {
            throw new UsageException("The name of the file of questions is empty; name a file after --in.");
        }

        try
        {
            return [.. File.ReadLines(path).Select((line, i) => (line, where: $"{path}:{i + 1}")).Where(entry => !string.IsNullOrWhiteSpace(entry.line)).Select(entry => Parse(entry.line, entry.where))];
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            throw new UsageException($"{path} cannot be read: {e.Message}");
        }
    }

    private static QuestionLine Parse(string line, string where)
    {
        try
        {
            var wire = JsonSerializer.Deserialize(line, QuestionJson.Default.QuestionWire);
            if (wire is null || wire.Id.ValueKind is not (JsonValueKind.String or JsonValueKind.Number))
            {
                return new QuestionLine.Broken(where, "a question needs an id: a string or a number.");
            }

            return new QuestionLine.Asked(
                wire.Id,
                new Question { Text = wire.Text ?? "", ReplyIn = ReplyLanguages.Parse(wire.Lang), History = [.. (wire.History ?? []).OfType<string>()] });
        }
        catch (JsonException)
        {
            return new QuestionLine.Broken(where, "this is not a JSON object with id and text.");
        }
    }
}

/// <summary>One line of a file of questions.</summary>
internal abstract record QuestionLine
{
    private QuestionLine() { }

    public sealed record Asked(JsonElement Id, Question Question) : QuestionLine;

    /// <param name="Where">File and line.</param>
    public sealed record Broken(string Where, string Reason) : QuestionLine;
}

/// <summary>A question as the file writes it; other fields are ignored.</summary>
internal sealed record QuestionWire(JsonElement Id, string? Text, string? Lang, IReadOnlyList<string?>? History);

[JsonSourceGenerationOptions(JsonSerializerDefaults.Web)]
[JsonSerializable(typeof(QuestionWire))]
internal sealed partial class QuestionJson : JsonSerializerContext;
