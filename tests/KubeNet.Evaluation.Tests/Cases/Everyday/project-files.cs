// Files of the project, as the class that the build makes of them has them.
var settings = k8s.ConfigMap("settings").Files(Files.Config).File(Files.Config.Sub.Deep, key: "deep.txt").File(Files.Top);
var more = k8s.ConfigMap("more").Files(Files.Top, Files.Config.Store).Data("name", Files.Config.Json.Name + Files.Config.Json.Text.Length);
k8s.Deployment("web", image: "nginx:1.27").RestartOn(settings).RestartOn(more).Volume(settings, "/app/config");
settings.Data("later", "counts, too");
k8s.Pod("one", "nginx").RestartOn(more);
var api = k8s.Deployment(Apps.OrdersApi).Env("UID", Apps.OrdersApi.User ?? 0).Env("PORT", Apps.OrdersApi.Ports[0]);
k8s.Deployment(Apps.Worker).Env("API", api.Expose(port: 80, targetPort: "http").Url).Env("IMAGE", Apps.Worker.Image);

// types
static class Apps
{
    public static readonly KubeNet.App OrdersApi = new KubeNet.App("orders-api", "registry.example.com/shop/orders-api:1.4.2",
        new int[] { 8080, 9090 }, 1654);
    public static readonly KubeNet.App Worker = new KubeNet.App("worker", "worker:latest", new int[] {  }, null);
}

static class Files
{
    public static readonly TextFile Top = new TextFile("top.txt", "top\n");
    public static readonly Config_ Config = new Config_();

    internal sealed class Config_
    {
        public readonly TextFile Json = new TextFile("appsettings.json", "{ \"a\": \"ä\" }\r\n");
        public readonly BinaryFile Store = new BinaryFile("store.p12", "AAEC/w==");
        public static implicit operator ProjectFile[](Config_ folder) { return new ProjectFile[] { folder.Json, folder.Store }; }
        public readonly Sub_ Sub = new Sub_();

        internal sealed class Sub_
        {
            public readonly TextFile Deep = new TextFile("2.txt", "deep");
            public static implicit operator ProjectFile[](Sub_ folder) { return new ProjectFile[] { folder.Deep }; }
        }
    }
}
