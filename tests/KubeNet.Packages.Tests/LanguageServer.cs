using System.Diagnostics;
using System.Text.Json;
using KubeNet.HostTesting;
using StreamJsonRpc;

namespace KubeNet.Packages.Tests;

/// <summary>
/// An editor's language server, csharp-ls, in a process of its own: it loads the project with MSBuild, and runs the package's analyzers and
/// generators as Roslyn's workspaces do.
/// </summary>
internal sealed class LanguageServer : IAsyncDisposable
{
    private readonly App _app;
    private readonly Process _process;
    private readonly JsonRpc _rpc;
    private int _version;

    private LanguageServer(App app, Process process, JsonRpc rpc)
    {
        _app = app;
        _process = process;
        _rpc = rpc;
    }

    /// <summary>Starts the server for an app that was restored.</summary>
    public static async Task<LanguageServer> StartAsync(App app)
    {
        // The tool's version is that of the repository's manifest.
        (await DotnetCommand.RunAsync(Checkout.Root, new Dictionary<string, string>(), "tool", "restore")).Succeeds();
        var start = new ProcessStartInfo("dotnet", ["csharp-ls"])
        {
            WorkingDirectory = Checkout.Root,
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        var process = Process.Start(start)!;
        process.ErrorDataReceived += (_, _) => { };
        process.BeginErrorReadLine();
        var handler = new HeaderDelimitedMessageHandler(
            process.StandardInput.BaseStream,
            process.StandardOutput.BaseStream,
            new SystemTextJsonFormatter()
        );
        var rpc = new JsonRpc(handler);
        rpc.AddLocalRpcTarget(new Client());
        rpc.StartListening();
        var root = new Uri(app.Folder).AbsoluteUri;
        await rpc.InvokeWithParameterObjectAsync<JsonElement>(
            "initialize",
            new
            {
                processId = Environment.ProcessId,
                rootUri = root,
                workspaceFolders = new[] { new { uri = root, name = app.Name } },
                capabilities = new
                {
                    workspace = new { configuration = true, workspaceFolders = true },
                    textDocument = new { diagnostic = new { } },
                },
            }
        );
        await rpc.NotifyWithParameterObjectAsync("initialized", new { });
        return new LanguageServer(app, process, rpc);
    }

    /// <summary>Opens a file with the text that it has on disk.</summary>
    public Task OpenAsync(string file) =>
        _rpc.NotifyWithParameterObjectAsync(
            "textDocument/didOpen",
            new
            {
                textDocument = new
                {
                    uri = UriOf(file),
                    languageId = "csharp",
                    version = ++_version,
                    text = _app[file],
                },
            }
        );

    /// <summary>Changes the text of an open file, without saving it.</summary>
    public Task ChangeAsync(string file, string text) =>
        _rpc.NotifyWithParameterObjectAsync(
            "textDocument/didChange",
            new { textDocument = new { uri = UriOf(file), version = ++_version }, contentChanges = new[] { new { text } } }
        );

    /// <summary>The diagnostics of a file, as <c>id line:column-column message</c>, counted from zero.</summary>
    public async Task<string[]> DiagnosticsAsync(string file)
    {
        var report = await _rpc.InvokeWithParameterObjectAsync<JsonElement>(
            "textDocument/diagnostic",
            new { textDocument = new { uri = UriOf(file) } }
        );
        return [.. report.GetProperty("items").EnumerateArray().Select(Shown)];
    }

    /// <summary>The names that completion offers at a place.</summary>
    public async Task<string[]> CompletionsAsync(string file, int line, int character)
    {
        var list = await _rpc.InvokeWithParameterObjectAsync<JsonElement>(
            "textDocument/completion",
            new { textDocument = new { uri = UriOf(file) }, position = new { line, character } }
        );
        var items = list.ValueKind == JsonValueKind.Object ? list.GetProperty("items") : list;
        return [.. items.EnumerateArray().Select(item => item.GetProperty("label").GetString()!)];
    }

    public async ValueTask DisposeAsync()
    {
        _rpc.Dispose();
        _process.Kill(entireProcessTree: true);
        await _process.WaitForExitAsync();
        _process.Dispose();
    }

    private static string Shown(JsonElement diagnostic)
    {
        var range = diagnostic.GetProperty("range");
        var (start, end) = (range.GetProperty("start"), range.GetProperty("end"));
        return $"{diagnostic.GetProperty("code").GetString()} {start.GetProperty("line")}:{start.GetProperty("character")}-"
            + $"{end.GetProperty("character")} {diagnostic.GetProperty("message").GetString()}";
    }

    private string UriOf(string file) => new Uri(_app.PathOf(file)).AbsoluteUri;

    /// <summary>What a server asks of its editor.</summary>
    private sealed class Client
    {
        [JsonRpcMethod("workspace/configuration")]
        public object[] Configuration(JsonElement items) =>
            [.. items.EnumerateArray().Select(object (_) => new { analyzersEnabled = true })];

        [JsonRpcMethod("window/workDoneProgress/create")]
        public object? CreateProgress(JsonElement token) => token.ValueKind == JsonValueKind.Undefined ? token : null;

        [JsonRpcMethod("client/registerCapability")]
        public object? Register(JsonElement registrations) => registrations.ValueKind == JsonValueKind.Undefined ? registrations : null;
    }
}
