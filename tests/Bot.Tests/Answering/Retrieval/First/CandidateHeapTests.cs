using Bot.Answering.Retrieval;

namespace Bot.Tests.Answering.Retrieval.First;

public sealed class CandidateHeapTests
{
    [Theory]
    [InlineData(1)]
    [InlineData(7)]
    [InlineData(40)]
    public void What_so_many_candidates_score_is_told_nearly_and_from_below(int rank)
    {
        var random = new Random(rank);
        var heap = new CandidateHeap(50);
        for (var i = 0; i < 200; i++)
        {
            heap.Offer(new Candidate(0, i, random.NextSingle(), random.NextSingle(), i));
        }

        var scores = heap.Items.ToArray().Select(candidate => candidate.Score).OrderDescending().ToArray();

        Assert.InRange(heap.ScoreAt(rank), scores[rank - 1] - ((scores[0] - scores[^1]) / 32), scores[rank - 1]);
    }

    [Fact]
    public void Fewer_candidates_than_asked_for_tell_nothing()
    {
        var heap = new CandidateHeap(50);
        heap.Offer(new Candidate(0, 1, 1, 1, 1));

        Assert.Equal(float.NegativeInfinity, heap.ScoreAt(1));
    }

    [Fact]
    public void Candidates_that_score_alike_are_told_by_their_score()
    {
        var heap = new CandidateHeap(5);
        for (var i = 0; i < 5; i++)
        {
            heap.Offer(new Candidate(0, i, 2, 1, i));
        }

        Assert.Equal(3, heap.ScoreAt(4), 4);
    }
}
