using KubeNet.Findings;
using KubeNet.Resources;

namespace KubeNet.Rules.Wiring;

/// <summary>
/// KUBE2047: a ConfigMap or Secret that is mounted as the wrong thing: a single file (<c>subPath</c>) over a folder, a folder in the
/// place of a file, or a folder that hides what the image has there. The first two do not start ("not a directory"); a mount covers what
/// lies below it (VolumeMount.mountPath in kubernetes/staging/src/k8s.io/api/core/v1/types.go).
/// </summary>
internal sealed class MisplacedMount : Rule
{
    /// <summary>Folders that images have. A file is never mounted in their place.</summary>
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

    /// <summary>Folders without which a container's program is not there.</summary>
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
                $"{path.FieldPath} of {Wording.Named(workload)} is {Wording.Quoted(text)}, a folder, but subPath mounts the single file "
                    + $"{Wording.Quoted(file)} of {Wording.Named(mounted.Source)} there, "
                    + "so the container does not start or lacks the folder. "
                    + $"Write the file's whole path: {Wording.Quoted(whole)}.",
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
                    + $"{(key is null ? "and the key that is the file" : Wording.Quoted(key))}, "
                    + "or mount the folder.",
                mounted.Source.Root
            );
        }
        else if (s_needed.Contains(folder) && !UsesPath(mounted.Container, folder))
        {
            var file = mounted.Files[0];
            findings.Report(
                path,
                $"{says}, and the {mounted.Source.Kind} {Wording.Quoted(mounted.Source.Name)} hides all that the image has in that "
                    + $"folder. Mount a single file ({Wording.Quoted(folder.TrimEnd('/') + "/" + file)} with subPath "
                    + $"{Wording.Quoted(file)}), or use a folder of its own.",
                mounted.Source.Root
            );
        }
    }

    /// <summary>What is commonly behind the dot of a file; null where the name may well be a folder's.</summary>
    private static string? ExtensionOf(string name) =>
        name.LastIndexOf('.') is var dot and > 0
        && name.Substring(dot + 1).ToLowerInvariant() is var extension
        && s_extensions.Contains(extension)
            ? extension
            : null;

    /// <summary>Another mount, or the working directory, lies there or below.</summary>
    private static bool IsAbove(MountedKeys mounted, string folder) =>
        (mounted.Container.Map.List("volumeMounts")?.Maps ?? [])
            .Where(other => other != mounted.Mount)
            .Select(other => other.Text("mountPath"))
            .Append(mounted.Container.Map.Text("workingDir") + "/")
            .Any(other => other?.StartsWith(folder + "/", StringComparison.Ordinal) == true);

    /// <summary>What a command names is there on purpose: a script of the ConfigMap that the container runs.</summary>
    private static bool UsesPath(ContainerView container, string folder) =>
        container.Map.Text("workingDir") == folder
        || container.Words.Any(word => folder.Length > 1 && word.Text?.Contains(folder + "/") == true);
}
