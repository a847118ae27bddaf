using System.IO.Compression;

namespace Bot.Articles.Reading;

/// <summary>Walks files and folders, picks a reader by ending, and reads lazily. ".gz" after any ending is unpacked on the way.</summary>
internal sealed class ArticleFiles
{
    private readonly Dictionary<string, IArticleReader> _readers = new(StringComparer.OrdinalIgnoreCase);
    private readonly string _knownEndings;

    public ArticleFiles(IEnumerable<IArticleReader> readers)
    {
        foreach (var reader in readers)
        {
            foreach (var ending in reader.Endings)
            {
                _readers[ending] = reader;
            }
        }

        _knownEndings = string.Join(" ", _readers.Keys.Order(StringComparer.Ordinal));
    }

    /// <summary>Everything in the paths, in their order; the files of a folder by name.</summary>
    public IEnumerable<ReadOutcome> Read(IEnumerable<string> paths) => Find(paths).SelectMany(Read);

    /// <summary>The files in the paths, unread: what a progress bar counts and parallel work shares out.</summary>
    /// <remarks>In folders, hidden files and files of unknown kind are passed over; a file named directly is refused with the reason.</remarks>
    public IEnumerable<ArticleFile> Find(IEnumerable<string> paths)
    {
        foreach (var path in paths)
        {
            if (Directory.Exists(path))
            {
                foreach (var file in InFolder(path))
                {
                    yield return file;
                }
            }
            else if (File.Exists(path))
            {
                yield return Readable(path) ?? (ArticleFile)new ArticleFile.Unreadable(path, $"its ending is not one of {_knownEndings} (each also with .gz).");
            }
            else
            {
                yield return new ArticleFile.Unreadable(path, "there is no such file or folder.");
            }
        }
    }

    /// <summary>Why nothing was read where nothing was refused either.</summary>
    public string NothingIn(IEnumerable<string> paths) => $"{string.Join(", ", paths)}: no file here is of a kind that is read. They end in {_knownEndings} (each also with .gz).";

    /// <summary>What one file holds. Reading stops at the first trouble with the file itself, which becomes the last outcome.</summary>
    public static IEnumerable<ReadOutcome> Read(ArticleFile file)
    {
        if (file is ArticleFile.Unreadable unreadable)
        {
            yield return new ReadOutcome.Rejected(unreadable.Path, unreadable.Reason);
            yield break;
        }

        var readable = (ArticleFile.Readable)file;
        using var outcomes = Outcomes(readable).GetEnumerator();
        while (Next(outcomes, readable.Path) is { } outcome)
        {
            yield return outcome;
        }
    }

    private static IEnumerable<ReadOutcome> Outcomes(ArticleFile.Readable file)
    {
        using var bytes = new FileStream(file.Path, FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete, 1 << 16, FileOptions.SequentialScan);
        using var content = file.IsPacked ? new GZipStream(bytes, CompressionMode.Decompress) : (Stream)bytes;
        foreach (var outcome in file.Reader.Read(file.Name, content))
        {
            // A reader knows the bare name; whoever mends the file needs its path.
            yield return outcome is ReadOutcome.Rejected rejected
                ? rejected with { Where = file.Path + rejected.Where[Math.Min(file.Name.Length, rejected.Where.Length)..] }
                : outcome;
        }
    }

    private static ReadOutcome? Next(IEnumerator<ReadOutcome> outcomes, string path)
    {
        try
        {
            return outcomes.MoveNext() ? outcomes.Current : null;
        }
        catch (InvalidDataException)
        {
            return new ReadOutcome.Rejected(path, "the gzip data is broken or cut off; pack the file again.");
        }
        catch (UnauthorizedAccessException)
        {
            return new ReadOutcome.Rejected(path, "no permission to read it; change its permissions.");
        }
        catch (IOException error)
        {
            return new ReadOutcome.Rejected(path, $"it cannot be read ({error.GetType().Name}); check that the file and its disk are there.");
        }
    }

    private IEnumerable<ArticleFile> InFolder(string folder)
    {
        var (files, folders, problem) = List(folder);
        if (problem is not null)
        {
            yield return problem;
        }

        foreach (var file in files)
        {
            if (Readable(file) is { } readable)
            {
                yield return readable;
            }
        }

        foreach (var inner in folders.SelectMany(InFolder))
        {
            yield return inner;
        }
    }

    private static (string[] Files, string[] Folders, ArticleFile? Problem) List(string folder)
    {
        try
        {
            // Links to folders are not followed: one that points upwards would never end.
            var visible = new EnumerationOptions { IgnoreInaccessible = false, AttributesToSkip = FileAttributes.Hidden | FileAttributes.System };
            var files = Directory.GetFiles(folder, "*", visible);
            var folders = Directory.GetDirectories(folder, "*", visible).Where(inner => new DirectoryInfo(inner).LinkTarget is null).ToArray();
            Array.Sort(files, StringComparer.Ordinal);
            Array.Sort(folders, StringComparer.Ordinal);
            return (files, folders, null);
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException)
        {
            return ([], [], new ArticleFile.Unreadable(folder, "the folder cannot be listed; change its permissions."));
        }
    }

    private ArticleFile.Readable? Readable(string path)
    {
        var name = Path.GetFileName(path);
        var isPacked = name.EndsWith(".gz", StringComparison.OrdinalIgnoreCase);
        name = isPacked ? name[..^3] : name;
        return _readers.TryGetValue(Path.GetExtension(name), out var reader) && Path.GetFileNameWithoutExtension(name) is { Length: > 0 } bare
            ? new ArticleFile.Readable(path, bare, reader, isPacked)
            : null;
    }
}
