using System.Runtime.CompilerServices;
using System.Threading.Channels;
using Bot.Articles.Reading;

namespace Bot.Articles.Ingest;

/// <summary>What one file gave at one place: a draft, or why there is none.</summary>
internal readonly record struct PortionItem(string Path, ArticleDraft? Draft, Rejection? Rejection);

/// <summary>Some consecutive articles of an ingest, made ready for the store.</summary>
/// <param name="FilesFinished">Files whose last article is among them.</param>
internal sealed record Portion(IReadOnlyList<PortionItem> Items, int FilesFinished)
{
    private const int ArticlesAtOnce = 64;

    private const int CharactersAtOnce = 1 << 20;

    // Above this a file is read lazily, piece by piece: it may be a JSONL of a million lines.
    private const long LargeFile = 1 << 20;

    /// <summary>Reads files on all cores and hands the portions out in the order of the files, a few ahead of whoever takes them.</summary>
    public static async IAsyncEnumerable<Portion> ReadAsync(
        IReadOnlyList<(ArticleFile.Readable File, SourceFile Stamp)> files,
        IngestRequest request,
        [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        using var abandoned = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        var ahead = Channel.CreateBounded<Task<Portion>>(Environment.ProcessorCount);
        var reading = Task.Run(() => WriteAsync(files, request, ahead.Writer, abandoned.Token), CancellationToken.None);
        try
        {
            await foreach (var portion in ahead.Reader.ReadAllAsync(cancellationToken))
            {
                yield return await portion;
            }
        }
        finally
        {
            await abandoned.CancelAsync();
            await reading;
        }
    }

    private static async Task WriteAsync(
        IReadOnlyList<(ArticleFile.Readable File, SourceFile Stamp)> files, IngestRequest request, ChannelWriter<Task<Portion>> portions, CancellationToken cancellationToken)
    {
        try
        {
            var small = new List<ArticleFile.Readable>();
            var bytes = 0L;
            foreach (var (file, stamp) in files)
            {
                var isLarge = stamp.Size > LargeFile;
                if (small.Count > 0 && (isLarge || small.Count == ArticlesAtOnce || bytes + stamp.Size > LargeFile))
                {
                    var whole = small;
                    (small, bytes) = ([], 0);
                    await portions.WriteAsync(Task.Run(() => OfFiles(whole, request), cancellationToken), cancellationToken);
                }

                if (isLarge)
                {
                    await WriteLargeAsync(file, request, portions, cancellationToken);
                }
                else
                {
                    small.Add(file);
                    bytes += stamp.Size;
                }
            }

            await portions.WriteAsync(Task.Run(() => OfFiles(small, request), cancellationToken), cancellationToken);
            portions.Complete();
        }
        catch (Exception e) // handed to whoever takes the portions
        {
            portions.Complete(e);
        }
    }

    private static async Task WriteLargeAsync(ArticleFile.Readable file, IngestRequest request, ChannelWriter<Task<Portion>> portions, CancellationToken cancellationToken)
    {
        var read = new List<ReadOutcome>(ArticlesAtOnce);
        var characters = 0;
        foreach (var outcome in ArticleFiles.Read(file))
        {
            read.Add(outcome);
            characters += (outcome as ReadOutcome.Read)?.Article.Text.Length ?? 0;
            if (read.Count == ArticlesAtOnce || characters >= CharactersAtOnce)
            {
                var piece = read;
                (read, characters) = (new List<ReadOutcome>(ArticlesAtOnce), 0);
                await portions.WriteAsync(Task.Run(() => new Portion([.. piece.Select(one => Item(file, one, request))], 0), cancellationToken), cancellationToken);
            }
        }

        await portions.WriteAsync(Task.Run(() => new Portion([.. read.Select(one => Item(file, one, request))], 1), cancellationToken), cancellationToken);
    }

    private static Portion OfFiles(List<ArticleFile.Readable> files, IngestRequest request) =>
        new([.. files.SelectMany(file => ArticleFiles.Read(file).Select(outcome => Item(file, outcome, request)))], files.Count);

    private static PortionItem Item(ArticleFile.Readable file, ReadOutcome outcome, IngestRequest request)
    {
        if (outcome is ReadOutcome.Rejected rejected)
        {
            return new PortionItem(file.Path, null, new Rejection(rejected.Where, rejected.Reason));
        }

        var (draft, reason) = DraftMaker.Make(((ReadOutcome.Read)outcome).Article, file.Path, request);
        return new PortionItem(file.Path, draft, reason is null ? null : new Rejection(file.Path, reason));
    }
}
