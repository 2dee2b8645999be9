using Microsoft.CodeAnalysis;

namespace KubeNet.Evaluation;

/// <summary>
/// Trees that source generators made. The generator does not see them and the analyzers do, so both leave them out: the verdict must
/// be the same.
/// </summary>
internal static class GeneratedTrees
{
    public static Compilation LeaveOut(Compilation compilation)
    {
        var generated = compilation.SyntaxTrees.Where(IsGenerated).ToArray();
        return generated.Length == 0 ? compilation : compilation.RemoveSyntaxTrees(generated);
    }

    /// <summary>
    /// The compiler puts generated trees at <c>folder/assembly/type of the generator/hint.cs</c>, with <c>obj/…/generated</c> as the folder
    /// unless the project says otherwise, or with none where the files are not written.
    /// </summary>
    public static bool IsGenerated(SyntaxTree tree)
    {
        var parts = tree.FilePath.Split('/', '\\');
        var count = parts.Length;
        if (count < 3 || !parts[count - 1].EndsWith(".cs", StringComparison.Ordinal))
        {
            return false;
        }

        var looksLikeGenerator = parts[count - 2].StartsWith(parts[count - 3] + ".", StringComparison.Ordinal);
        if (count == 3)
        {
            return looksLikeGenerator;
        }

        var isInGenerated = parts[count - 4].Equals("generated", StringComparison.OrdinalIgnoreCase);
        return isInGenerated && (looksLikeGenerator || Array.IndexOf(parts, "obj") is >= 0 and var obj && obj < count - 4);
    }
}
