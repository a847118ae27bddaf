using System.Globalization;

namespace Bot.Storage;

/// <summary>At most one <c>serve</c> works in a data folder. The operating system drops the lock with the process, however it ends.</summary>
internal sealed class ServeLock : IDisposable
{
    private readonly FileStream _file;

    private ServeLock(FileStream file) => _file = file;

    /// <exception cref="StoreException">Another <c>serve</c> works there, or the folder cannot be written.</exception>
    public static ServeLock Acquire(DataFolder folder)
    {
        folder.EnsureWritable();
        FileStream file;
        try
        {
            file = new FileStream(folder.File("serve.lock"), FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None);
        }
        catch (IOException e)
        {
            throw new StoreException(
                $"Another serve{PidOf(folder)} is working in the data folder {folder.Path}. Stop it first, or give this one a folder of its own with --data. "
                + "The other commands (ask, search, ingest, ...) work beside it.",
                e);
        }

        WriteHolder(folder);
        return new ServeLock(file);
    }

    public void Dispose() => _file.Dispose();

    /// <returns>" (process 123)" when a <c>serve</c> works in the folder, null when none does.</returns>
    public static string? Holder(DataFolder folder)
    {
        try
        {
            using var free = new FileStream(folder.File("serve.lock"), FileMode.Open, FileAccess.ReadWrite, FileShare.None);
            return null;
        }
        catch (FileNotFoundException)
        {
            return null;
        }
        catch (DirectoryNotFoundException)
        {
            return null;
        }
        catch (IOException)
        {
            return PidOf(folder);
        }
        catch (UnauthorizedAccessException)
        {
            return null;
        }
    }

    // Beside the lock, because nobody can read a locked file.
    private static void WriteHolder(DataFolder folder)
    {
        try
        {
            File.WriteAllText(HolderFile(folder), Environment.ProcessId.ToString(CultureInfo.InvariantCulture));
        }
        catch (IOException)
        {
            // A full disk: the lock holds all the same, and only the refusal of a second serve is poorer.
        }
    }

    private static string PidOf(DataFolder folder)
    {
        try
        {
            return $" (process {File.ReadAllText(HolderFile(folder)).Trim()})";
        }
        catch (IOException)
        {
            return "";
        }
    }

    private static string HolderFile(DataFolder folder) => folder.File("serve.pid");
}
