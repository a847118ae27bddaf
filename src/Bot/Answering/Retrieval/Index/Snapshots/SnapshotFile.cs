using System.IO.MemoryMappedFiles;
using System.Runtime.ExceptionServices;
using System.Runtime.InteropServices;
using Microsoft.Win32.SafeHandles;

namespace Bot.Answering.Retrieval.Index.Snapshots;

/// <summary>Reads bytes of a file from an offset on, as many as there are at once: the disk, which may fail at any of them.</summary>
/// <returns>How many were read; 0 at the end of the file.</returns>
/// <exception cref="IOException">The disk does not give them.</exception>
internal delegate int DiskRead(SafeFileHandle file, Span<byte> bytes, long offset);

/// <summary>An open snapshot whose every byte was checked. The file may be renamed or removed while it is open.</summary>
/// <remarks>Closed by the collector once no question reads it any more: nobody else knows when that is.</remarks>
internal sealed class SnapshotFile
{
    private readonly SafeFileHandle _file;
    private readonly DiskRead _read;
    private readonly MappedBytes _mapped;
    private readonly long[] _places;

    private SnapshotFile(SafeFileHandle file, DiskRead read, MappedBytes mapped, SnapshotHeader header, long[] places)
    {
        (_file, _read, _mapped, Header, _places) = (file, read, mapped, header, places);
    }

    public SnapshotHeader Header { get; }

    /// <param name="read">Null for the system's own reading.</param>
    /// <exception cref="SnapshotException">It is damaged, cut, of another format or of another analyser.</exception>
    /// <exception cref="IOException">It cannot be read, or is not there any more.</exception>
    public static SnapshotFile Open(string path, DiskRead? read = null)
    {
        read ??= RandomAccess.Read;
        var file = File.OpenHandle(path, FileMode.Open, FileAccess.Read, FileShare.Read | FileShare.Delete);
        try
        {
            var (header, places) = Check(file, read);
            return new SnapshotFile(file, read, new MappedBytes(file, header.FileLength), header, places);
        }
        catch
        {
            file.Dispose();
            throw;
        }
    }

    /// <summary>Bytes of postings, positions and terms, without texts and all else that only the bot keeps.</summary>
    public long IndexLength => new[] { SnapshotSection.Lists, SnapshotSection.Terms, SnapshotSection.TermPlaces }.Sum(section => _places[(2 * (int)section) + 1]);

    /// <summary>A section's bytes, mapped. Good while this is referenced.</summary>
    public ReadOnlySpan<byte> Section(SnapshotSection section) => _mapped.Span(_places[2 * (int)section], checked((int)_places[(2 * (int)section) + 1]));

    /// <summary>A whole section of numbers, copied.</summary>
    public T[] Numbers<T>(SnapshotSection section)
        where T : unmanaged => MemoryMarshal.Cast<byte, T>(Section(section)).ToArray();

    /// <summary>Reads bytes of a section past the mapping, so that they take no memory afterwards.</summary>
    public void Read(SnapshotSection section, long offset, Span<byte> bytes) => ReadFully(_file, _read, bytes, _places[2 * (int)section] + offset);

    private static (SnapshotHeader Header, long[] Places) Check(SafeFileHandle file, DiskRead read)
    {
        var first = new byte[SnapshotFormat.HeaderLength];
        var length = RandomAccess.GetLength(file);
        if (length < first.Length)
        {
            throw new SnapshotException("is cut short");
        }

        ReadFully(file, read, first, 0);
        var header = SnapshotFormat.Read(first);
        if (header.Fingerprint != AnalyzerFingerprint.Value)
        {
            throw new SnapshotException("holds the terms of another analyser");
        }

        var chunks = (int)((header.Directory - first.Length + SnapshotFormat.Chunk - 1) / SnapshotFormat.Chunk);
        var directory = new byte[(2 * SnapshotFormat.Sections * sizeof(long)) + (chunks * sizeof(uint))];
        if (length != header.FileLength || length != header.Directory + directory.Length)
        {
            throw new SnapshotException("is cut short");
        }

        ReadFully(file, read, directory, header.Directory);
        if (SnapshotFormat.Checksum(directory) != header.DirectoryChecksum)
        {
            throw new SnapshotException("has a damaged directory");
        }

        var places = MemoryMarshal.Cast<byte, long>(directory)[..(2 * SnapshotFormat.Sections)].ToArray();
        CheckChunks(file, read, header, directory.AsMemory(places.Length * sizeof(long)));
        return (header, places);
    }

    private static void CheckChunks(SafeFileHandle file, DiskRead read, SnapshotHeader header, ReadOnlyMemory<byte> checksums)
    {
        var chunks = checksums.Length / sizeof(uint);
        var damaged = 0;
        try
        {
            Parallel.For(0, chunks, new ParallelOptions { MaxDegreeOfParallelism = Environment.ProcessorCount }, () => new byte[SnapshotFormat.Chunk], (chunk, state, buffer) =>
            {
                var from = SnapshotFormat.HeaderLength + ((long)chunk * SnapshotFormat.Chunk);
                var bytes = buffer.AsSpan(0, (int)Math.Min(SnapshotFormat.Chunk, header.Directory - from));
                ReadFully(file, read, bytes, from);
                if (SnapshotFormat.Checksum(bytes) != MemoryMarshal.Cast<byte, uint>(checksums.Span)[chunk])
                {
                    Interlocked.Exchange(ref damaged, chunk + 1);
                    state.Stop();
                }

                return buffer;
            }, _ => { });
        }
        catch (AggregateException e)
        {
            // Callers know a disk that does not read by the exception itself, and one says enough.
            ExceptionDispatchInfo.Throw(e.InnerExceptions[0]);
        }

        if (damaged > 0)
        {
            throw new SnapshotException($"is damaged (part {damaged} of {chunks})");
        }
    }

    private static void ReadFully(SafeFileHandle file, DiskRead disk, Span<byte> bytes, long offset)
    {
        while (bytes.Length > 0)
        {
            var read = disk(file, bytes, offset);
            if (read == 0)
            {
                throw new SnapshotException("is cut short");
            }

            bytes = bytes[read..];
            offset += read;
        }
    }

    /// <summary>A file mapped into memory, of which only what is looked at takes any.</summary>
    private sealed unsafe class MappedBytes
    {
        private readonly MemoryMappedViewAccessor _view;
        private readonly byte* _first;

        public MappedBytes(SafeFileHandle file, long length)
        {
            using var mapped = MemoryMappedFile.CreateFromFile(file, null, 0, MemoryMappedFileAccess.Read, HandleInheritability.None, leaveOpen: true);
            _view = mapped.CreateViewAccessor(0, length, MemoryMappedFileAccess.Read);
            _view.SafeMemoryMappedViewHandle.AcquirePointer(ref _first);
        }

        // Lets go of the pointer, without which the mapping would stay.
        ~MappedBytes() => _view.SafeMemoryMappedViewHandle.ReleasePointer();

        public ReadOnlySpan<byte> Span(long offset, int length) => new(_first + offset, length);
    }
}
