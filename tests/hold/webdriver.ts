/** A session with a browser through the W3C's WebDriver, as WebKitGTK's driver has it: https://www.w3.org/TR/webdriver2/ */
export class WebDriver {
	readonly #session: string;

	private constructor(session: string) {
		this.#session = session;
	}

	/** Starts a browser. `server`: the driver's address. Rejects with the driver's own words. */
	static async start(server: string, capabilities: object): Promise<WebDriver> {
		const { sessionId } = await send<{ sessionId: string }>(`${server}/session`, {
			capabilities: { alwaysMatch: capabilities }
		});
		return new WebDriver(`${server}/session/${sessionId}`);
	}

	/** Sends a command, such as `url` with its parameters; without parameters it is a question. */
	command<T>(name: string, parameters?: object): Promise<T> {
		return send<T>(`${this.#session}/${name}`, parameters);
	}

	async end(): Promise<void> {
		await fetch(this.#session, { method: 'DELETE' });
	}
}

async function send<T>(address: string, parameters?: object): Promise<T> {
	const response = await fetch(
		address,
		parameters && { method: 'POST', headers: { 'content-type': 'application/json' }, body: JSON.stringify(parameters) }
	);
	const { value } = (await response.json()) as { value: T & { error?: string; message?: string } };
	if (!response.ok) throw new Error(`${address}: ${value.error}: ${value.message}`);
	return value;
}
