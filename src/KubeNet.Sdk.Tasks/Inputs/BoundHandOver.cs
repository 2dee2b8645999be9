using System.Text;

namespace KubeNet.Tasks.Inputs;

/// <summary>
/// The hand-over as it is in obj: its first line says which inputs of the compiler it was made from. So one that an earlier compile
/// made, or an interrupted one,
/// is known for what it is, whatever the times of files say.
/// </summary>
internal static class BoundHandOver
{
    private const string Inputs = "// inputs ";
    private const string Changed = "// changed ";

    /// <summary>A hand-over for the inputs with this digest.</summary>
    public static byte[] To(string digest, string handOver) => Encoding.UTF8.GetBytes($"{Inputs}{digest}\n{handOver}");

    /// <summary>A hand-over for unknown inputs: a file changed while the compiler ran.</summary>
    public static byte[] ToChanged(string file, string handOver) => Encoding.UTF8.GetBytes($"{Changed}{file}\n{handOver}");

    public static bool IsBoundTo(string digest, string file)
    {
        if (digest.Length == 0 || !File.Exists(file))
        {
            return false;
        }

        using var reader = new StreamReader(file, Encoding.UTF8);
        return reader.ReadLine() == Inputs + digest;
    }

    /// <summary>The file that changed while the compiler ran, where one did.</summary>
    public static string? ChangedFile(string text) =>
        text.StartsWith(Changed, StringComparison.Ordinal) ? text.Substring(Changed.Length, text.IndexOf('\n') - Changed.Length) : null;

    public static string? DigestOf(string text) =>
        text.StartsWith(Inputs, StringComparison.Ordinal)
            ? text.Substring(Inputs.Length, text.IndexOf('\n') - Inputs.Length).TrimEnd('\r')
            : null;
}
