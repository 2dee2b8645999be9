using System.Text;
using KubeNet.Tasks.Folders;
using KubeNet.Tasks.Inputs;
using Microsoft.Build.Framework;
using Task = Microsoft.Build.Utilities.Task;

namespace KubeNet.Tasks;

/// <summary>
/// Runs before the compiler: writes down what this compile depends on, and removes a hand-over that was made from anything else. The
/// hand-over is an
/// output of the compile, so the compiler then runs, whatever the times of its files say.
/// </summary>
public sealed class PrepareHandOver : Task
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

    /// <summary>Where the compiler puts the generated source. One that is still there was left by a build that was interrupted.</summary>
    public ITaskItem[] Generated { get; set; } = [];

    /// <summary>Files that count by their content.</summary>
    public ITaskItem[] Contents { get; set; } = [];

    /// <summary>Files that count by their size and time.</summary>
    public ITaskItem[] References { get; set; } = [];

    /// <summary>Options of the compiler, <c>name=value</c>.</summary>
    public string[] Options { get; set; } = [];

    /// <summary>The digest of the inputs.</summary>
    [Output]
    public string Digest { get; set; } = "";

    /// <inheritdoc/>
    public override bool Execute()
    {
        try
        {
            var inputs = CompileInputs.Of(
                ProjectDirectory,
                Contents.Select(item => item.ItemSpec),
                References.Select(item => item.ItemSpec),
                Options
            );
            var digest = CompileInputs.DigestOf(inputs);
            foreach (var generated in Generated)
            {
                File.Delete(FullPath(generated.ItemSpec));
            }

            var handOver = FullPath(HandOver);
            if (!BoundHandOver.IsBoundTo(digest, handOver))
            {
                File.Delete(handOver);
            }

            WholeFile.WriteIfDifferent(FullPath(Inputs), Encoding.UTF8.GetBytes(inputs));
            Digest = digest;
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException)
        {
            Log.LogError(null, TaskFindings.HandOver, null, null, 0, 0, 0, 0, $"The hand-over cannot be prepared: {error.Message}");
        }

        return !Log.HasLoggedErrors;
    }

    private string FullPath(string path) => Path.GetFullPath(Path.Combine(ProjectDirectory, path));
}
