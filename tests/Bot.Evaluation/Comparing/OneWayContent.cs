using System.Net;
using System.Net.Http.Headers;
using System.Text;

namespace Bot.Evaluation.Comparing;

/// <summary>A body that is read once from front to end, as one from the network is: the client's library takes one that can be wound back for one that nobody has read yet.</summary>
internal sealed class OneWayContent : HttpContent
{
    private readonly byte[] _bytes;

    public OneWayContent(string text, string mediaType)
    {
        _bytes = Encoding.UTF8.GetBytes(text);
        Headers.ContentType = new MediaTypeHeaderValue(mediaType);
    }

    protected override Task SerializeToStreamAsync(Stream stream, TransportContext? context) => stream.WriteAsync(_bytes, 0, _bytes.Length);

    protected override Task<Stream> CreateContentReadStreamAsync() => Task.FromResult<Stream>(new OneWayStream(_bytes));

    protected override bool TryComputeLength(out long length)
    {
        length = _bytes.Length;
        return true;
    }

    private sealed class OneWayStream(byte[] bytes) : MemoryStream(bytes, writable: false)
    {
        public override bool CanSeek => false;
    }
}
