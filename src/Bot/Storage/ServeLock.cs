using System.Globalization;

namespace Bot.Storage;

/// <summary>At most one <c>serve</c> works in a data folder. The operating system drops the lock with the process, however it ends.</summary>
internal sealed class ServeLock : IDisposable
{
    private readonly FileStream _file;

    private ServeLock(FileStream file) => _file = file;

    /// <exception cref="StoreException">Another <c>serve</c> works there, or the folder or the lock file cannot be written.</exception>
    public static ServeLock Acquire(DataFolder folder)
    {
        folder.EnsureWritable();
        FileStream file;
        try
        {
            file = new FileStream(folder.File("serve.lock"), FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None);
        }
        catch (IOException e) when (IsHeld(e))
        {
            throw new StoreException(
                $"Another serve{PidOf(folder)} is working in the data folder {folder.Path}. Stop it first, or give this one a folder of its own with --data. "
                + "The other commands (ask, search, ingest, ...) work beside it.",
                e);
        }
        catch (UnauthorizedAccessException e)
        {
            throw new StoreException(
                $"This user may not open the lock file {folder.File("serve.lock")}; it may belong to another user. Run serve as that user, make the file writable for this one, "
                + "or give this serve a folder of its own with --data.",
                e);
        }
        catch (IOException e)
        {
            throw new StoreException(
                $"The lock file {folder.File("serve.lock")} cannot be opened ({e.Message.TrimEnd('.')}). Mend or remove it, or give this serve a folder of its own with --data.", e);
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
        catch (IOException e) when (IsHeld(e))
        {
            return PidOf(folder);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            return null;
        }
    }

    // What the runtime puts there when another process holds the file: EAGAIN of Linux and of macOS, the sharing and the lock violation of Windows.
    private static bool IsHeld(IOException failure) => failure.HResult is 11 or 35 or unchecked((int)0x80070020) or unchecked((int)0x80070021);

    // Beside the lock, because nobody can read a locked file.
    private static void WriteHolder(DataFolder folder)
    {
        try
        {
            File.WriteAllText(HolderFile(folder), Environment.ProcessId.ToString(CultureInfo.InvariantCulture));
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            // A full disk, or a file another user left: the lock holds all the same, and only the refusal of a second serve is poorer.
        }
    }

    private static string PidOf(DataFolder folder)
    {
        try
        {
            return $" (process {File.ReadAllText(HolderFile(folder)).Trim()})";
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            return "";
        }
    }

    private static string HolderFile(DataFolder folder) => folder.File("serve.pid");
}
