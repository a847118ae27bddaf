using Microsoft.Extensions.Options;

namespace Bot.Storage;

/// <summary>The folder of everything the bot keeps on this machine.</summary>
internal sealed class DataFolder(IOptions<StorageOptions> options)
{
    /// <summary>Absolute, so that messages name the folder wherever the program was launched.</summary>
    public string Path { get; } = System.IO.Path.GetFullPath(options.Value.Data);

    public string File(string name) => System.IO.Path.Combine(Path, name);

    /// <summary>Creates the folder and proves that it takes a file.</summary>
    /// <exception cref="StoreException">It cannot be created or written.</exception>
    public void EnsureWritable()
    {
        try
        {
            Directory.CreateDirectory(Path);
            using var probe = new FileStream(
                File($".write-test-{Guid.NewGuid():N}"), FileMode.CreateNew, FileAccess.Write, FileShare.None, 1, FileOptions.DeleteOnClose);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            throw new StoreException($"The data folder {Path} cannot be written ({(e is UnauthorizedAccessException ? "permission denied" : e.Message.TrimEnd('.'))}). Make it writable for this user, or name another folder with --data.", e);
        }
    }
}
