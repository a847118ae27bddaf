using System.Collections.Frozen;
using Bot.Answering.FaqMatching;
using Bot.Answering.Retrieval.Index;

namespace Bot.Answering.Retrieval.Vectors;

/// <summary>What has vectors at one moment. Immutable.</summary>
/// <param name="Passages">By the segment whose passages they are, a row for each passage in the segment's order; a segment is here once all its passages were embedded.</param>
/// <param name="Replies">The wordings of HR's replies; null before they were embedded.</param>
internal sealed record VectorSnapshot(FrozenDictionary<IndexSegment, VectorBlock> Passages, ReplyVectors? Replies)
{
    public static readonly VectorSnapshot Empty = new(FrozenDictionary<IndexSegment, VectorBlock>.Empty, null);
}

/// <param name="Index">The replies.</param>
/// <param name="Wordings">A row for each of their wordings.</param>
/// <param name="Entries">The reply of each row.</param>
internal sealed record ReplyVectors(FaqIndex Index, VectorBlock Wordings, IReadOnlyList<FaqEntry> Entries);
