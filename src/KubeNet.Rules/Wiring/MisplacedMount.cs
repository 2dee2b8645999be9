using KubeNet.Findings;
using KubeNet.Resources;
using KubeNet.Rules.Wiring.Support;

namespace KubeNet.Rules.Wiring;

/// <summary>
/// KUBE2047: a ConfigMap or Secret that is mounted in the wrong form: a single file (<c>subPath</c>) over a folder, a folder at the path
/// of a file, or a folder that hides files of the image. With the first two the container does not start ("not a directory"). A mount
/// covers everything below its path (VolumeMount.mountPath in kubernetes/staging/src/k8s.io/api/core/v1/types.go).
/// </summary>
internal sealed class MisplacedMount : Rule
{
    /// <summary>Folders that exist in images. A file is never mounted at their paths.</summary>
    private static readonly HashSet<string> s_folders = new(StringComparer.Ordinal)
    {
        "/app",
        "/bin",
        "/data",
        "/docker-entrypoint-initdb.d",
        "/etc",
        "/etc/grafana",
        "/etc/nginx",
        "/etc/nginx/conf.d",
        "/etc/nginx/templates",
        "/etc/prometheus",
        "/etc/redis",
        "/etc/ssl",
        "/etc/ssl/certs",
        "/home",
        "/lib",
        "/opt",
        "/root",
        "/sbin",
        "/src",
        "/srv",
        "/tmp",
        "/usr",
        "/usr/bin",
        "/usr/lib",
        "/usr/local",
        "/usr/local/bin",
        "/usr/local/etc",
        "/usr/share",
        "/usr/share/nginx/html",
        "/usr/src/app",
        "/var",
        "/var/lib",
        "/var/log",
        "/var/run",
        "/var/www",
        "/var/www/html",
    };

    /// <summary>Folders that contain the container's program.</summary>
    private static readonly HashSet<string> s_needed = new(StringComparer.Ordinal)
    {
        "/",
        "/app",
        "/bin",
        "/etc",
        "/lib",
        "/sbin",
        "/usr",
        "/usr/bin",
        "/usr/lib",
        "/usr/local",
        "/usr/local/bin",
    };

    private static readonly HashSet<string> s_extensions = new(StringComparer.Ordinal)
    {
        "json",
        "yaml",
        "yml",
        "xml",
        "conf",
        "config",
        "cnf",
        "cfg",
        "ini",
        "toml",
        "properties",
        "env",
        "sh",
        "sql",
        "html",
        "js",
        "pem",
        "crt",
        "key",
    };

    public MisplacedMount()
        : base("KUBE2047", "The mount does not match the file or folder", Severity.Warning) { }

    public override void Check(ResourceGraph graph, FindingSink findings)
    {
        foreach (var pod in PodTemplateView.In(graph.Own))
        {
            foreach (var mounted in MountedKeys.Of(graph, pod))
            {
                if (mounted.MountPath is not { Text: { } text } path)
                {
                    continue;
                }

                if (mounted.SubPath is { Text: { } file })
                {
                    JudgeFile(pod.Workload, mounted, path, text, file.Trim('/'), findings);
                }
                else if (mounted.Mount.At("subPathExpr") is null)
                {
                    JudgeFolder(pod.Workload, mounted, path, text, findings);
                }
            }
        }
    }

    private static void JudgeFile(Resource workload, MountedKeys mounted, ScalarNode path, string text, string file, FindingSink findings)
    {
        var folder = text.Length > 1 ? text.TrimEnd('/') : text;
        if (!mounted.Files.Contains(file) || !(folder.Length < text.Length || s_folders.Contains(folder) || IsAbove(mounted, folder)))
        {
            return;
        }

        var whole = folder.TrimEnd('/') + "/" + file.Substring(file.LastIndexOf('/') + 1);
        findings
            .Suggesting(whole)
            .Report(
                path,
                $"{path.FieldPath} of {Wording.Named(workload)} is the folder {Wording.Quoted(text)}, but subPath mounts the single file "
                    + $"{Wording.Quoted(file)} of {Wording.Named(mounted.Source)} there. "
                    + "The container does not start, or the folder is missing. "
                    + $"Write the full path of the file: {Wording.Quoted(whole)}.",
                mounted.SubPath!
            );
    }

    private static void JudgeFolder(Resource workload, MountedKeys mounted, ScalarNode path, string text, FindingSink findings)
    {
        var folder = text.Length > 1 ? text.TrimEnd('/') : text;
        var name = folder.Substring(folder.LastIndexOf('/') + 1);
        var says = $"{path.FieldPath} of {Wording.Named(workload)} is {Wording.Quoted(text)}";
        if (folder.Length == text.Length && ExtensionOf(name) is { } extension && mounted.Files.Any(file => ExtensionOf(file) == extension))
        {
            var key =
                mounted.Files.Contains(name) ? name
                : mounted.Files.Count == 1 ? mounted.Files[0]
                : null;
            findings.Report(
                path,
                $"{says}, the path of a file, but without subPath the whole {mounted.Source.Kind} {Wording.Quoted(mounted.Source.Name)} "
                    + "is mounted there as a folder. Write subPath: "
                    + $"{(key is null ? "and the key of the file" : Wording.Quoted(key))}, "
                    + "or mount the folder.",
                mounted.Source.Root
            );
        }
        else if (s_needed.Contains(folder) && !UsesPath(mounted.Container, folder))
        {
            var file = mounted.Files[0];
            findings.Report(
                path,
                $"{says}, and the {mounted.Source.Kind} {Wording.Quoted(mounted.Source.Name)} hides all files that the image has in this "
                    + $"folder. Mount a single file ({Wording.Quoted(folder.TrimEnd('/') + "/" + file)} with subPath "
                    + $"{Wording.Quoted(file)}), or use a separate folder.",
                mounted.Source.Root
            );
        }
    }

    /// <summary>A common file extension; null if the name may also be a folder's.</summary>
    private static string? ExtensionOf(string name) =>
        name.LastIndexOf('.') is var dot and > 0
        && name.Substring(dot + 1).ToLowerInvariant() is var extension
        && s_extensions.Contains(extension)
            ? extension
            : null;

    /// <summary>Whether another mount or the working directory is at this path or below it.</summary>
    private static bool IsAbove(MountedKeys mounted, string folder) =>
        (mounted.Container.Map.List("volumeMounts")?.Maps ?? [])
            .Where(other => other != mounted.Mount)
            .Select(other => other.Text("mountPath"))
            .Append(mounted.Container.Map.Text("workingDir") + "/")
            .Any(other => other?.StartsWith(folder + "/", StringComparison.Ordinal) == true);

    /// <summary>A path that a command contains is mounted on purpose: for example, a script that the container runs.</summary>
    private static bool UsesPath(ContainerView container, string folder) =>
        container.Map.Text("workingDir") == folder
        || container.Words.Any(word => folder.Length > 1 && word.Text?.Contains(folder + "/") == true);
}
