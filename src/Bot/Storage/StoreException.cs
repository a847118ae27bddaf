namespace Bot.Storage;

/// <summary>The store cannot be used as it is; the message names the cause and the mend and is shown to the operator as it stands.</summary>
internal class StoreException(string message, Exception? cause = null) : Exception(message, cause);

/// <summary>The store was written by a newer program, whose schema this one does not know.</summary>
internal sealed class StoreTooNewException(int storeSchema, string storeProgram, int programSchema, string program)
    : StoreException(
        $"The store has schema version {storeSchema}, written by program version {storeProgram}; this is program version {program}, which knows schema versions up to {programSchema}. "
        + "Nothing was changed. Run the newer program, or name another folder with --data.")
{
    public int StoreSchema { get; } = storeSchema;

    public int ProgramSchema { get; } = programSchema;
}
