using System.Runtime.InteropServices;

namespace Bot.Answering.Retrieval.Index.Snapshots;

/// <summary>Writes a snapshot's sections one after another, its checksums on the way, and its header last, so that a file cut short has none.</summary>
internal sealed class SnapshotStream : IDisposable
{
    private readonly FileStream _file;
    private readonly long _mostMapped;
    private readonly long[] _places = new long[2 * SnapshotFormat.Sections];
    private readonly List<uint> _checksums = [];
    private uint _checksum;
    private int _inChunk;
    private SnapshotSection _section;

    /// <param name="mostMapped">Bytes that a section may have which is mapped as one span.</param>
    public SnapshotStream(string path, long mostMapped = int.MaxValue)
    {
        _mostMapped = mostMapped;
        _file = new FileStream(path, new FileStreamOptions { Mode = FileMode.CreateNew, Access = FileAccess.Write, BufferSize = 1 << 16 });
        _file.Write(new byte[SnapshotFormat.HeaderLength]);
    }

    /// <summary>Bytes of the section that is being written.</summary>
    public long Length { get; private set; }

    public void Begin(SnapshotSection section)
    {
        _section = section;
        _places[2 * (int)section] = _file.Position;
        Length = 0;
    }

    public void End(SnapshotSection section) => _places[(2 * (int)section) + 1] = Length;

    /// <exception cref="SnapshotException">The section would be longer than it can be mapped.</exception>
    public void Write(ReadOnlySpan<byte> bytes)
    {
        if (_section != SnapshotSection.Texts && Length + bytes.Length > _mostMapped)
        {
            throw new SnapshotException($"would hold more than 2 GB of {_section}");
        }

        _file.Write(bytes);
        Length += bytes.Length;
        while (bytes.Length > 0)
        {
            var part = bytes[..Math.Min(bytes.Length, SnapshotFormat.Chunk - _inChunk)];
            _checksum = SnapshotFormat.Checksum(part, _checksum);
            _inChunk += part.Length;
            bytes = bytes[part.Length..];
            if (_inChunk == SnapshotFormat.Chunk)
            {
                EndChunk();
            }
        }
    }

    /// <summary>A whole section of numbers.</summary>
    /// <inheritdoc cref="Write(ReadOnlySpan{byte})"/>
    public void Write<T>(SnapshotSection section, ReadOnlySpan<T> numbers)
        where T : unmanaged
    {
        Begin(section);
        Write(MemoryMarshal.AsBytes(numbers));
        End(section);
    }

    /// <summary>Writes directory and header.</summary>
    /// <param name="isKept">Has the disk keep all before the header says that it is whole, and then the header.</param>
    public void Finish(uint fingerprint, long storeVersion, bool isKept)
    {
        EndChunk();
        var directory = _file.Position;
        byte[] bytes = [.. MemoryMarshal.AsBytes<long>(_places), .. MemoryMarshal.AsBytes(CollectionsMarshal.AsSpan(_checksums))];
        _file.Write(bytes);
        _file.Flush(isKept);
        var header = SnapshotFormat.Write(new SnapshotHeader(fingerprint, storeVersion, _file.Position, directory, SnapshotFormat.Checksum(bytes)));
        _file.Position = 0;
        _file.Write(header);
        _file.Flush(isKept);
    }

    public void Dispose() => _file.Dispose();

    private void EndChunk()
    {
        if (_inChunk > 0)
        {
            _checksums.Add(_checksum);
        }

        (_checksum, _inChunk) = (0, 0);
    }
}
