using System.Buffers;
using System.Text;
using System.Text.Json;
using Bot.LanguageModel;

namespace Bot.Answering.Composition.Written;

/// <summary>Takes the model's reply as it comes and gives each statement as soon as it is whole.</summary>
internal sealed class StatementStream
{
    private const int MostBytes = 64 * 1024;
    private const int MostStatements = 12;

    private readonly ArrayBufferWriter<byte> _written = new();
    private int _given;

    /// <returns>The statements that this piece completes.</returns>
    /// <exception cref="ModelException">It is not of the form asked for.</exception>
    public IReadOnlyList<WrittenStatement> Add(string piece)
    {
        Encoding.UTF8.GetBytes(piece, _written);
        return _written.WrittenCount <= MostBytes ? Read(isWhole: false) : throw new ModelException(ModelFailure.Malformed);
    }

    /// <returns>Statements that only the end completes: none, in a reply that is whole.</returns>
    /// <exception cref="ModelException">It is not whole, or not of the form asked for.</exception>
    public IReadOnlyList<WrittenStatement> End() => Read(isWhole: true);

    private List<WrittenStatement> Read(bool isWhole)
    {
        var bytes = _written.WrittenSpan;
        var found = new List<WrittenStatement>();
        try
        {
            var reader = new Utf8JsonReader(bytes, isWhole, default);
            var (at, isList) = (0, false);
            long begin = 0;
            while (reader.Read())
            {
                switch (reader.TokenType)
                {
                    case JsonTokenType.PropertyName when reader.CurrentDepth == 1:
                        isList = reader.ValueTextEquals("statements");
                        break;
                    case JsonTokenType.StartObject when isList && reader.CurrentDepth == 2:
                        begin = reader.TokenStartIndex;
                        break;
                    case JsonTokenType.EndObject when isList && reader.CurrentDepth == 2:
                        if (at++ >= _given && at <= MostStatements)
                        {
                            var statement = JsonSerializer.Deserialize(bytes[(int)begin..(int)reader.BytesConsumed], WrittenJson.Default.WrittenStatement)!;
                            found.Add(statement.Citations.All(citation => citation is not null) ? statement : throw new ModelException(ModelFailure.Malformed));
                        }

                        break;
                    default:
                        break;
                }
            }
        }
        catch (JsonException)
        {
            throw new ModelException(ModelFailure.Malformed);
        }

        _given += found.Count;
        return found;
    }
}
