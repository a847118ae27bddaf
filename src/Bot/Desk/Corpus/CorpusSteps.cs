using System.Data.Common;
using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using Bot.Articles;
using Bot.Articles.Ingest;
using Bot.Audit;
using Bot.Conversations;
using Bot.Storage;

namespace Bot.Desk.Corpus;

/// <summary>What people at the desk change in the corpus, each step on record.</summary>
internal sealed class CorpusSteps(DbDataSource source, Dialect dialect, GroupedWrites writes, AuditLog audit, Ingestor ingestor, DataFolder folder, TimeProvider clock)
{
    /// <summary>Bytes an uploaded file may have.</summary>
    public const int LargestFile = 5 << 20;

    // Bytes: file systems take 255 of them, and some letters take three each.
    private const int LongestName = 200;

    public static IReadOnlyList<string> Endings { get; } = [".md", ".txt", ".html", ".htm", ".jsonl", ".pdf", ".docx"];

    /// <summary>Takes an article out; its entry in the audit stays or fails with it.</summary>
    /// <returns>False when it was not there.</returns>
    public async Task<bool> WithdrawAsync(PersonId person, ArticleId article, CancellationToken cancellationToken)
    {
        await using var change = await ArticleTransaction.BeginAsync(source, dialect, clock, cancellationToken);
        if (await change.WithdrawAsync([article], cancellationToken) == 0)
        {
            return false;
        }

        var actor = await Pseudonyms.OfAsync(person, change.Connection, change.Transaction, cancellationToken);
        await audit.AppendAsync(new AuditStep(actor, "article.withdrawn", article.Value), change.Connection, change.Transaction, cancellationToken);
        await change.CommitAsync(cancellationToken);
        return true;
    }

    /// <summary>Brings one file in. It is kept in the data folder, so that the same name sent again replaces what came from it.</summary>
    /// <param name="name">As the sender's machine calls it.</param>
    /// <returns>Null when its name or kind is not one that can be read.</returns>
    public async Task<IngestReport?> UploadAsync(PersonId person, string name, Stream content, IngestRequest details, CancellationToken cancellationToken)
    {
        if (SafeName(name) is not { } safe)
        {
            return null;
        }

        var path = Path.Combine(folder.File("uploads"), safe);
        Directory.CreateDirectory(folder.File("uploads"));
        string digest;
        await using (var file = new FileStream(path, FileMode.Create, FileAccess.ReadWrite))
        {
            await content.CopyToAsync(file, cancellationToken);
            file.Position = 0;
            digest = Convert.ToHexStringLower(await SHA256.HashDataAsync(file, cancellationToken))[..16];
        }

        var report = await ingestor.IngestAsync(details with { Paths = [path] }, null, cancellationToken);

        // Not by the file's name, which may be somebody's.
        var detail = string.Create(CultureInfo.InvariantCulture, $"added {report.Added}, replaced {report.Replaced}, unchanged {report.Unchanged}, withdrawn {report.Withdrawn}, rejected {report.Rejected.Count}");
        await writes.RunAsync(async (connection, transaction) =>
        {
            var actor = await Pseudonyms.OfAsync(person, connection, transaction, CancellationToken.None);
            await audit.AppendAsync(new AuditStep(actor, "corpus.uploaded", $"file-{digest}", detail), connection, transaction, CancellationToken.None);
            return true;
        }, cancellationToken);
        return report;
    }

    /// <summary>The last part of a path with nothing in it that leads elsewhere.</summary>
    private static string? SafeName(string name)
    {
        var last = name.Split('/', '\\')[^1];
        var safe = string.Concat(last.Select(letter => char.IsLetterOrDigit(letter) || letter is '.' or '-' or '_' ? letter : '-')).TrimStart('.');
        return Encoding.UTF8.GetByteCount(safe) is > 0 and <= LongestName && Endings.Contains(Path.GetExtension(safe).ToLowerInvariant()) && Path.GetFileNameWithoutExtension(safe).Any(char.IsLetterOrDigit) ? safe : null;
    }
}
