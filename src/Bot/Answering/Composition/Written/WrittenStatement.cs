using System.Text.Json.Serialization;

namespace Bot.Answering.Composition.Written;

/// <summary>One sentence as the model wrote it, not yet verified.</summary>
internal sealed record WrittenStatement(string Text, IReadOnlyList<WrittenCitation> Citations);

/// <param name="Source">The number of one of the sources it was given, from 1.</param>
/// <param name="Quote">What it says is a verbatim stretch of that source.</param>
internal sealed record WrittenCitation(int Source, string Quote);

[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase, RespectNullableAnnotations = true, RespectRequiredConstructorParameters = true)]
[JsonSerializable(typeof(WrittenStatement))]
[JsonSerializable(typeof(WritingMaterial))]
internal sealed partial class WrittenJson : JsonSerializerContext;
