using Bot.Answering.Retrieval.Index;
using Bot.Articles;
using Bot.Articles.Passages;
using Bot.Language;
using Bot.Tests.Builders;
using FsCheck;
using FsCheck.Fluent;

namespace Bot.Tests.Answering.Retrieval;

public sealed class PostingCodecTests
{
    [Fact]
    public void Whatever_bits_are_written_are_read_back() => Prop.ForAll(Gen.Choose(1, 1_000_000).ToArbitrary(), seed =>
    {
        var random = new Random(seed);
        var numbers = Enumerable.Range(0, random.Next(1, 200)).Select(_ => (Kind: random.Next(3), Value: Number(random), Bits: random.Next(33))).ToList();
        var (bits, bytes) = (new PostingBits(), new PostingBytes());
        foreach (var (kind, value, width) in numbers)
        {
            Write(bits, kind, value, width);
        }

        bits.MoveTo(bytes);
        var length = bytes.Length;
        bytes.Append(new byte[PostingBits.Padding]);

        var at = 0L;
        foreach (var (kind, value, width) in numbers)
        {
            Assert.Equal(Kept(kind, value, width), Read(bytes.Written, ref at, kind, width));
        }

        Assert.Equal(length, (at + 7) / 8);
    }).QuickCheckThrowOnFailure();

    [Fact]
    public void Every_list_of_passages_and_positions_is_read_back_in_whole_and_in_leaps() => Prop.ForAll(Gen.Choose(1, 1_000_000).ToArbitrary(), seed =>
    {
        var random = new Random(seed);
        var tables = Tables(random);
        var postings = Postings(random, tables);
        var (lists, entry) = Write(tables, postings);

        Assert.Equal(postings.Select(posting => posting.Article), Read(lists, entry, tables, _ => true).Select(posting => posting.Article));
        Assert.Equivalent(postings, Read(lists, entry, tables, _ => true), strict: true);
        Assert.Equivalent(postings.Where(posting => posting.Article % 3 == 0), Read(lists, entry, tables, article => article % 3 == 0), strict: true);
        Assert.Equal((postings.Count, postings.Sum(posting => posting.Passages.Count)), (entry.ArticleCount, entry.PassageCount));
    }).QuickCheckThrowOnFailure();

    [Fact]
    public void What_is_added_up_for_all_articles_of_a_window_or_for_one_is_what_was_written() => Prop.ForAll(Gen.Choose(1, 1_000_000).ToArbitrary(), seed =>
    {
        var random = new Random(seed);
        var tables = Tables(random);
        var postings = Postings(random, tables);
        var (lists, entry) = Write(tables, postings);
        var among = Enumerable.Range(0, ArticlePlanes.Words).Select(_ => random.Next(2) == 0 ? ulong.MaxValue : (ulong)random.NextInt64()).ToArray();
        var block = new PostingBlock();
        var directory = new BlockDirectory(lists, entry);
        while (directory.MoveNext())
        {
            var window = directory.Window;
            var held = postings.Where(posting => posting.Article / PostingBlock.Articles == window).ToDictionary(posting => posting.Article % PostingBlock.Articles);
            var (texts, fields) = (new float[PostingBlock.Articles], new float[PostingBlock.Articles]);
            block.Open(lists, directory.Offset, directory.Window);
            block.AddFrequencies(lists, among, 2, texts);
            if (block.HasFields)
            {
                block.AddFields(lists, among, [0, 10, 20, 30], fields);
            }

            for (var slot = 0; slot < PostingBlock.Articles; slot++)
            {
                var posting = held.GetValueOrDefault(slot);
                var counts = (among[slot / 64] >> (slot % 64) & 1) == 1;
                Assert.Equal(counts ? 2 * posting?.Passages.Sum(passage => passage.Positions.Length) ?? 0 : 0, texts[slot]);
                Assert.Equal(counts ? 10 * (int)(posting?.Fields ?? ArticleFields.None) : 0, fields[slot]);
            }

            foreach (var (slot, posting) in held.OrderBy(_ => random.Next()))
            {
                var at = block.Places.Find(slot);
                var (passages, frequency) = (tables.PassagesOf(posting.Article), block.Frequency(lists, at));
                var sums = new float[(passages + PostingBlock.Lanes) / PostingBlock.Lanes * PostingBlock.Lanes];
                if (passages == 1)
                {
                    sums[0] = 3 * frequency;
                }
                else if (frequency > 0)
                {
                    block.AddPassages(lists, tables, slot, passages, frequency, 3, sums);
                }

                var wanted = new float[sums.Length];
                foreach (var (passage, positions) in posting.Passages)
                {
                    wanted[passage - tables.FirstPassage[posting.Article]] = 3 * positions.Length;
                }

                Assert.Equal(wanted, sums);
                Assert.Equal(slot, block.Places.SlotOf(at));
            }
        }
    }).QuickCheckThrowOnFailure();

    [Fact]
    public void Damaged_lists_end_or_fail_but_never_go_on_for_ever() => Prop.ForAll(Gen.Choose(1, 1_000_000).ToArbitrary(), seed =>
    {
        var random = new Random(seed);
        var tables = Tables(random);
        var (lists, entry) = Write(tables, Postings(random, tables));
        for (var round = 0; round < 20; round++)
        {
            byte[] damaged = [.. lists];
            damaged[random.Next(damaged.Length)] ^= (byte)random.Next(1, 256);
            var failure = Record.Exception(() => Read(damaged, entry, tables, _ => true, most: 100_000));
            Assert.True(failure is null or IndexOutOfRangeException or ArgumentException or OverflowException, $"{failure}");
        }
    }).QuickCheckThrowOnFailure();

    private static uint Number(Random random) => random.Next(4) switch
    {
        0 => 0,
        1 => uint.MaxValue,
        _ => (uint)random.Next() >> random.Next(31),
    };

    private static void Write(PostingBits bits, int kind, uint value, int width)
    {
        if (kind == 0)
        {
            bits.Write(value, width);
        }
        else if (kind == 1)
        {
            bits.WriteUnary((int)(value % 500));
        }
        else
        {
            bits.WriteGamma(Math.Max(1, value));
        }
    }

    private static uint Kept(int kind, uint value, int width) => kind switch
    {
        0 => (uint)(value & ((1UL << width) - 1)),
        1 => value % 500,
        _ => Math.Max(1, value),
    };

    private static uint Read(ReadOnlySpan<byte> bytes, ref long at, int kind, int width) => kind switch
    {
        0 => PostingBits.Read(bytes, ref at, width),
        1 => (uint)PostingBits.ReadUnary(bytes, ref at),
        _ => PostingBits.ReadGamma(bytes, ref at),
    };

    /// <summary>Articles of no passage, of one, of a few, and of so many that a bit for each would be dear.</summary>
    private static SegmentTables Tables(Random random)
    {
        var columns = new ColumnsBuilder();
        foreach (var number in Enumerable.Range(0, random.Next(1, 900)))
        {
            var article = new ArticleBuilder($"a{number}").Build();
            var passages = Enumerable.Range(0, random.Next(8) switch { 0 => 0, 1 => 1, 2 => 17, 3 => 16, 4 => random.Next(17, 90), _ => random.Next(2, 9) })
                .Select(at => new Passage(new PassageId(article.Id, at), new TextSpan(0, 0), null)).ToList();
            columns.Add(article, passages, [.. passages.Select(_ => random.Next(1, 400))], 0);
        }

        return columns.Build();
    }

    private static List<Posting> Postings(Random random, SegmentTables tables)
    {
        var (rarity, long_) = (random.Next(1, 40), random.Next(3) == 0);
        return
        [
            .. Enumerable.Range(0, tables.ArticleCount).Where(_ => random.Next(rarity) == 0).DefaultIfEmpty(tables.ArticleCount - 1).Select(article =>
            {
                var (first, end) = (tables.FirstPassage[article], tables.FirstPassage[article + 1]);
                var places = Enumerable.Range(first, end - first).Where(_ => random.Next(3) == 0).ToList();
                var fields = (ArticleFields)(places.Count == 0 ? random.Next(1, 4) : random.Next(4) * random.Next(2));
                return new Posting(article, fields, [.. places.Select(passage => (passage, Positions(random, long_)))]);
            }),
        ];
    }

    private static int[] Positions(Random random, bool isLong)
    {
        var position = random.Next(isLong ? 100_000 : 200);
        return [.. Enumerable.Range(0, random.Next(8) == 0 ? random.Next(10, 120) : random.Next(1, 4)).Select(_ => position += random.Next(1, 9))];
    }

    private static (byte[] Lists, TermEntry Entry) Write(SegmentTables tables, IReadOnlyList<Posting> postings)
    {
        var writer = new PostingWriter(tables);
        foreach (var (article, fields, passages) in postings)
        {
            writer.Article(article, fields);
            foreach (var (passage, positions) in passages)
            {
                writer.Passage(passage, positions);
            }
        }

        // Something stands before it, so that no place is right by chance.
        const int start = 3;
        var lists = writer.End(start, out var entry);
        return ([.. new byte[start], .. lists, .. new byte[PostingBits.Padding]], entry);
    }

    /// <param name="most">Passages that are read before it is said to go on for ever.</param>
    private static List<Posting> Read(byte[] lists, TermEntry entry, SegmentTables tables, Func<int, bool> isWanted, int most = int.MaxValue)
    {
        var found = new List<Posting>();
        var block = new PostingBlock();
        var directory = new BlockDirectory(lists, entry);
        while (directory.MoveNext())
        {
            block.Open(lists, directory.Offset, directory.Window);
            for (var i = 0; i < block.Count; i++)
            {
                var article = (directory.Window * PostingBlock.Articles) + block.Places.Slots[i];
                Assert.True(most < int.MaxValue || block.Places.Find(block.Places.Slots[i]) == i);
                if (!isWanted(article))
                {
                    continue;
                }

                var passages = new List<(int, int[])>();
                block.MoveTo(lists, tables, block.Places.Slots[i]);
                while (block.NextPassage(out var passage, out var frequency))
                {
                    Assert.True(--most > 0);
                    var positions = new int[Math.Clamp(frequency, 0, 1_000)];
                    block.ReadPositions(lists, positions.Length == frequency ? frequency : 0, positions);
                    passages.Add((passage, positions));
                }

                found.Add(new Posting(article, block.Fields(lists, i), passages));
            }
        }

        return found;
    }

    private sealed record Posting(int Article, ArticleFields Fields, IReadOnlyList<(int Passage, int[] Positions)> Passages);
}
