using Bot.Answering.Retrieval.First;
using Bot.Answering.Retrieval.Index;
using Bot.Answering.Retrieval.Index.Snapshots;
using Bot.Articles;
using Bot.Language;
using Bot.PayClaims;
using Bot.Tests.Answering.Retrieval.First;
using Bot.Tests.Builders;
using Bot.Tests.Drivers;
using FsCheck;
using FsCheck.Fluent;

namespace Bot.Tests.Answering.Retrieval.Snapshots;

public sealed class SnapshotFileTests : IDisposable
{
    private readonly TempFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void A_snapshot_with_changes_around_it_finds_what_scoring_every_article_finds() => Prop.ForAll(Gen.Choose(1, 1_000_000).ToArbitrary(), seed =>
    {
        var random = new RandomCorpus(seed);
        var index = CorpusIndex.Empty.With(random.Articles(500), CancellationToken.None);
        for (var round = 0; round < 3; round++)
        {
            index = Saved(index).With(random.Changes(index), CancellationToken.None);
            var (groups, audience, count) = (random.Groups(), random.Audience(), random.Count());
            var weights = FirstStageTests.Weights(index, groups);
            Assert.Equal(ExhaustiveSearch.Search(index, groups, weights, audience, count), FirstStageTests.Search(index, groups, weights, audience, count));
        }
    }).QuickCheckThrowOnFailure();

    [Fact]
    public void What_a_snapshot_gives_back_is_what_was_saved()
    {
        var draft = new ArticleBuilder("bonus").WithText("Norvane paid a bonus of $2M; « une prime », said Ana.\n\nThe Norvane bonus was paid once. 🎉")
            .With(article => article with { Version = 7, Url = null, Audience = Audience.Managers, Language = "fr" })
            .Claiming("$2M", claim => claim with { Employer = "Norvane", Amount = new PayAmount(2_000_000.50m, null, "USD"), Filled = ["role"], Curated = ["level", "person"] }).Draft();
        var saved = Saved(CorpusIndex.Empty.With([new ArticleChange(draft.Article, draft.Passages, draft.Claims, false)], CancellationToken.None)).Segments[0].Segment;

        Assert.IsType<SnapshotSegment>(saved);
        Assert.Equal(draft.Article, saved.Article(saved.NumberOf(draft.Article.Id)));
        Assert.Equal(draft.Article with { Text = "" }, saved.Head(0));
        Assert.Equal(draft.Passages, saved.PassagesOf(0));
        Assert.Equal(-1, saved.NumberOf(new ArticleId("bonus2")));
        Assert.Equivalent(draft.Claims, saved.Claims(0), strict: true);
        Assert.Same(saved.Claims(0)[0], saved.Claims(0)[0]);
    }

    [Fact]
    public void Terms_of_merged_segments_are_those_of_indexing_what_is_left_anew()
    {
        var random = new RandomCorpus(5);
        var first = Saved(CorpusIndex.Empty.With(random.Articles(400), CancellationToken.None));
        var changed = first.With(random.Changes(first), CancellationToken.None);

        var merged = Assert.Single(Saved(changed).Segments).Segment;

        var builder = new SegmentBuilder();
        foreach (var indexed in changed.Segments.SelectMany(live => live.Indexed()))
        {
            builder.Add(indexed.Article, indexed.Passages, indexed.Claims);
        }

        var anew = builder.Build();
        Assert.Equal(
            anew.Terms().Where(term => term.Entry.ArticleCount > 0).Select(term => (term.Term, term.Entry with { Start = 0 })),
            merged.Terms().Select(term => (term.Term, term.Entry with { Start = 0 })));
        Assert.Equal(merged.Terms().Select(term => term.Term).Where(term => term[0] == 'w'), merged.TermsFrom('w'));
        foreach (var (term, entry) in merged.Terms())
        {
            Assert.True(anew.TryFind(term, out var other));
            Assert.Equal(Bytes(anew, other), Bytes(merged, entry));
        }
    }

    [Fact]
    public void A_file_with_any_byte_changed_or_cut_anywhere_is_refused()
    {
        var random = new RandomCorpus(3);
        var path = Write(CorpusIndex.Empty.With(random.Articles(40), CancellationToken.None));
        var sound = File.ReadAllBytes(path);

        Prop.ForAll(Gen.Choose(0, sound.Length - 1).ToArbitrary(), Gen.Choose(1, 255).ToArbitrary(), (at, change) =>
        {
            // Sixteen bytes at the end of the header are not used.
            if (at is < 48 or >= SnapshotFormat.HeaderLength)
            {
                byte[] damaged = [.. sound];
                damaged[at] ^= (byte)change;
                Assert.Throws<SnapshotException>(() => Open(damaged));
            }

            Assert.Throws<SnapshotException>(() => Open(sound[..at]));
        }).QuickCheckThrowOnFailure();
        Assert.Equal(sound.Length, new FileInfo(path).Length);
    }

    [Fact]
    public void A_snapshot_of_another_format_or_analyser_is_refused_by_name()
    {
        var bytes = File.ReadAllBytes(Write(CorpusIndex.Empty.With(new RandomCorpus(3).Articles(10), CancellationToken.None)));
        var header = SnapshotFormat.Read(bytes);
        byte[] otherAnalyser = [.. SnapshotFormat.Write(header with { Fingerprint = header.Fingerprint + 1 }), .. bytes[SnapshotFormat.HeaderLength..]];
        byte[] otherFormat = [.. bytes];
        otherFormat[8]++;
        BitConverter.TryWriteBytes(otherFormat.AsSpan(44), SnapshotFormat.Checksum(otherFormat.AsSpan(0, 44)));

        Assert.Equal("holds the terms of another analyser", Assert.Throws<SnapshotException>(() => Open(otherAnalyser)).Message);
        Assert.Equal($"is of format {SnapshotFormat.Version + 1}, and this program's is {SnapshotFormat.Version}", Assert.Throws<SnapshotException>(() => Open(otherFormat)).Message);
    }

    [Fact]
    public void Only_the_texts_may_be_longer_than_what_can_be_mapped()
    {
        foreach (var section in Enum.GetValues<SnapshotSection>())
        {
            using var stream = new SnapshotStream(_folder.At($"{section}.tmp"), mostMapped: 10);
            stream.Begin(section);
            stream.Write(new byte[10]);

            if (section == SnapshotSection.Texts)
            {
                stream.Write([1]);
            }
            else
            {
                Assert.Equal($"would hold more than 2 GB of {section}", Assert.Throws<SnapshotException>(() => stream.Write([1])).Message);
            }
        }
    }

    [Theory]
    [InlineData("a", "b")]
    [InlineData("a", "ab")]
    [InlineData("\uFB01", "\U0001F389")]
    [InlineData("\uE000", "\U0001F389")]
    public void Terms_are_ordered_as_their_UTF_8_bytes(string before, string after)
    {
        Assert.True(TermOrder.Instance.Compare(before, after) < 0);
        Assert.True(TermOrder.Instance.Compare(after, before) > 0);
    }

    [Fact]
    public void Searching_a_snapshot_allocates_nothing_once_the_arrays_are_there()
    {
        var random = new RandomCorpus(11);
        var index = Saved(CorpusIndex.Empty.With(random.Articles(2_000), CancellationToken.None));
        var groups = random.Groups();
        var (stage, weights, candidates) = (new FirstStage(), FirstStageTests.Weights(index, groups), new Bot.Answering.Retrieval.CandidateHeap(300));
        stage.Search(index, groups, weights, Audience.Hr, candidates);

        var before = GC.GetAllocatedBytesForCurrentThread();
        stage.Search(index, groups, weights, Audience.Hr, candidates);

        Assert.InRange(GC.GetAllocatedBytesForCurrentThread() - before, 0, 256);
    }

    private static byte[] Bytes(IndexSegment segment, TermEntry entry)
    {
        var (from, to) = (entry.Start, entry.Start);
        var directory = new BlockDirectory(segment.Lists, entry);
        while (directory.MoveNext())
        {
            to = directory.Offset;
        }

        return segment.Lists[from..to].ToArray();
    }

    private CorpusIndex Saved(CorpusIndex index) => new([new LiveSegment(SnapshotSegment.Open(Write(index)), null)], index.Version);

    private string Write(CorpusIndex index)
    {
        var path = _folder.At($"{Guid.NewGuid():N}.snapshot");
        SnapshotWriter.Write(path, index.Segments, index.Version, isKept: false, CancellationToken.None);
        return path;
    }

    private SnapshotFile Open(byte[] bytes)
    {
        var path = _folder.At($"{Guid.NewGuid():N}.snapshot");
        File.WriteAllBytes(path, bytes);
        return SnapshotFile.Open(path);
    }
}
