using KubeNet.SchemaTable;

if (args is not [var models, var machinery, var target])
{
    Console.Error.WriteLine("usage: SchemaTable <unpacked kubernetes-models> <unpacked @kubernetes-models/apimachinery> <target folder>");
    return 2;
}

var declarations = new TypeDeclarations();
declarations.Read(models, "");
declarations.Read(machinery, "meta/");
var types = new ApiTypes();
declarations.AddTo(types);
var client = new ClientModels(types);
client.Merge();
var overlay = Overlay.Read(Path.Combine(AppContext.BaseDirectory, "overlay.txt"));
var sources =
    $"kubernetes-models {VersionOf(models)}, @kubernetes-models/apimachinery {VersionOf(machinery)}, "
    + $"KubernetesClient {ClientModels.Version}, overlay.txt";
File.WriteAllText(Path.Combine(target, "schema.txt"), TableWriter.Table(types, overlay, sources));
File.WriteAllText(Path.Combine(target, "descriptions.txt"), TableWriter.Descriptions(types));
foreach (var difference in client.Differences)
{
    Console.WriteLine(difference);
}

foreach (var field in overlay.Unused)
{
    Console.WriteLine($"overlay.txt names {field}, which no type has");
}

Console.WriteLine(
    $"{types.Kinds.Count()} kinds, {types.ByName.Count} types, {types.ByName.Values.Sum(type => type.Fields.Count)} fields, "
        + $"{client.Differences.Count} differences"
);
return overlay.Unused.Any() ? 1 : 0;

static string VersionOf(string package)
{
    using var json = System.Text.Json.JsonDocument.Parse(File.ReadAllText(Path.Combine(package, "package.json")));
    return json.RootElement.GetProperty("version").GetString()!;
}
