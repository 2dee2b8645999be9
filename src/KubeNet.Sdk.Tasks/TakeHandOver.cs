using KubeNet.Tasks.Folders;
using KubeNet.Tasks.Inputs;
using Microsoft.Build.Framework;
using Task = Microsoft.Build.Utilities.Task;

namespace KubeNet.Tasks;

/// <summary>
/// Runs when the compiler has run: moves what the generator gave to its place in obj, bound to the inputs that it was made from. The
/// compiler does not delete what a generator no longer gives; were the source left where it is, a generator that fails (a mere warning)
/// would leave an older one.
/// </summary>
public sealed class TakeHandOver : Task
{
    /// <summary>The folder of the project; what is relative is relative to it.</summary>
    [Required]
    public string ProjectDirectory { get; set; } = "";

    /// <summary>The hand-over in obj.</summary>
    [Required]
    public string HandOver { get; set; } = "";

    /// <summary>The file in obj that names the compiler's inputs.</summary>
    [Required]
    public string Inputs { get; set; } = "";

    /// <summary>The digest of the inputs, as it was before the compiler ran.</summary>
    [Required]
    public string Digest { get; set; } = "";

    /// <summary>The generated source; none where the generator failed.</summary>
    public ITaskItem[] Generated { get; set; } = [];

    /// <inheritdoc/>
    public override bool Execute()
    {
        try
        {
            var handOver = FullPath(HandOver);
            if (Generated.Length != 1)
            {
                File.Delete(handOver);
                return true;
            }

            var generated = FullPath(Generated[0].ItemSpec);
            var text = File.ReadAllText(generated);
            var inputs = File.ReadAllText(FullPath(Inputs));
            var changed = CompileInputs.DigestOf(inputs) == Digest ? CompileInputs.ChangedFile(inputs, ProjectDirectory) : Inputs;
            WholeFile.Write(handOver, changed is null ? BoundHandOver.To(Digest, text) : BoundHandOver.ToChanged(changed, text));
            File.Delete(generated);
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException)
        {
            Log.LogError(null, TaskFindings.HandOver, null, null, 0, 0, 0, 0, $"The hand-over cannot be taken: {error.Message}");
        }

        return !Log.HasLoggedErrors;
    }

    private string FullPath(string path) => Path.GetFullPath(Path.Combine(ProjectDirectory, path));
}
